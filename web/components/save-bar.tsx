import { Alert, Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { sentenceOf } from '../app/sentence-of.ts'
import { isChangedMeanwhile } from '../queries/refused-fields.ts'
import { UnsavedGuard } from './unsaved.tsx'

type Given = {
  changed: boolean
  busy: boolean
  /** Why the last try was refused. */
  refusal: Error | null
  does?: string
  onSave: () => void
  onDiscard: () => void
  /** After somebody else's change: theirs in place of mine, or mine over theirs. */
  onTakeTheirs?: () => void
  onKeepMine?: () => void
}

/** Stays in sight while something is not saved. */
export function SaveBar({
  changed,
  busy,
  refusal,
  does = 'Save',
  onSave,
  onDiscard,
  onTakeTheirs,
  onKeepMine,
}: Given): ReactElement {
  return (
    <>
      <UnsavedGuard changed={changed && !busy} />
      {isChangedMeanwhile(refusal) ? (
        <Alert color="orange" variant="light" title="Somebody saved it meanwhile" role="alert">
          <Text size="sm" mb="xs">
            Nothing of yours is saved yet. Look at what is there now, or save what you have over it.
          </Text>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onTakeTheirs}>
              Discard mine and show theirs
            </Button>
            <Button size="xs" variant="default" onClick={onKeepMine}>
              Save mine over it
            </Button>
          </Group>
        </Alert>
      ) : (
        refusal && (
          <Alert color="red" variant="light" title="Not saved" role="alert">
            {sentenceOf(refusal)}
          </Alert>
        )
      )}
      {changed && (
        <Group gap="xs" justify="flex-end" py="xs">
          <Text size="sm" c="dimmed" role="status">
            Not saved yet
          </Text>
          <Button variant="default" onClick={onDiscard} disabled={busy}>
            Discard
          </Button>
          <Button onClick={onSave} loading={busy}>
            {does}
          </Button>
        </Group>
      )}
    </>
  )
}
