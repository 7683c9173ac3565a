import { Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { ChangedMeanwhile, isOvertaken, type Meanwhile } from './changed-meanwhile.tsx'
import { NotSaved } from './not-saved.tsx'
import { UnsavedGuard } from './unsaved.tsx'

type Given = {
  changed: boolean
  busy: boolean
  /** Why the last try was refused. */
  refusal: Error | null
  does?: string
  /** Without: the form around it is submitted. */
  onSave?: () => void
  onDiscard: () => void
  /** Of what is there already, which somebody else may change meanwhile. */
  edition?: Meanwhile | undefined
  onKeepMine?: () => void
  names?: readonly string[]
}

/** Stays in sight while something is not saved. */
export function SaveBar(given: Given): ReactElement {
  const { changed, busy, refusal, does = 'Save', onSave, onDiscard, edition, onKeepMine } = given
  return (
    <>
      <UnsavedGuard changed={changed && !busy} {...(given.names && { names: given.names })} />
      {edition && onKeepMine && <ChangedMeanwhile {...{ edition, changed, busy, refusal, onKeepMine }} />}
      <NotSaved refusal={refusal} />
      {changed && (
        <Group gap="xs" justify="flex-end" py="xs">
          <Text size="sm" c="dimmed" role="status">
            Not saved yet
          </Text>
          {!isOvertaken({ edition, busy, refusal }) && (
            <>
              <Button variant="default" onClick={onDiscard} disabled={busy}>
                Discard
              </Button>
              <Button {...(onSave ? { onClick: onSave } : { type: 'submit' })} loading={busy}>
                {does}
              </Button>
            </>
          )}
        </Group>
      )}
    </>
  )
}
