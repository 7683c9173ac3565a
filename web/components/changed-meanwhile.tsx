import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useEffect, useEffectEvent, type ReactElement } from 'react'
import { isChangedMeanwhile } from '../queries/refused-fields.ts'

export type Meanwhile = { isOutdated: boolean; restart: () => void }

/** Saving is refused now; which of the two holds has to be chosen first. */
export function isOvertaken(given: {
  edition?: Meanwhile | undefined
  busy: boolean
  refusal: Error | null
}): boolean {
  return isChangedMeanwhile(given.refusal) || (given.edition?.isOutdated === true && !given.busy)
}

type Given = {
  edition: Meanwhile
  /** Something is written here and not saved. */
  changed: boolean
  busy: boolean
  refusal: Error | null
  onKeepMine: () => void
}

/** Somebody else was faster: that is shown at once where nothing is written yet; else one chooses whose holds. */
export function ChangedMeanwhile({
  edition,
  changed,
  busy,
  refusal,
  onKeepMine,
}: Given): ReactElement | null {
  const isOutdated = edition.isOutdated && !busy
  const adopt = useEffectEvent(() => edition.restart())
  useEffect(() => {
    if (isOutdated && !changed) adopt()
  }, [isOutdated, changed])
  if (!(isOutdated && changed) && !isChangedMeanwhile(refusal)) return null
  return (
    <Alert color="orange" variant="light" title="Somebody saved it meanwhile" role="alert">
      <Text size="sm" mb="xs">
        Nothing of yours is saved yet.{' '}
        <Anchor href={location.href} target="_blank" inherit c="inherit" underline="always">
          Look at theirs
        </Anchor>{' '}
        in another tab, or choose.
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => edition.restart()}>
          Discard mine and show theirs
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={onKeepMine}>
          Save mine over it
        </Button>
      </Group>
    </Alert>
  )
}
