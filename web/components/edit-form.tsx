import { Button, Stack } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { ChangedMeanwhile, isOvertaken, type Meanwhile } from './changed-meanwhile.tsx'
import { NotSaved } from './not-saved.tsx'
import { UnsavedGuard } from './unsaved.tsx'

type Given = {
  children: ReactNode
  /** Of what is there already, which somebody else may change meanwhile. */
  edition?: Meanwhile | undefined
  changed: boolean
  busy: boolean
  refusal: Error | null
  does: string
  disabled?: boolean
  onSave: () => void
  onKeepMine: () => void
}

/** A form on a page of its own, with the button that saves it below. */
export function EditForm(given: Given): ReactElement {
  const { children, edition, changed, busy, refusal, does, disabled = false, onSave, onKeepMine } = given
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <UnsavedGuard changed={!busy && changed} />
      <Stack maw={760}>
        {children}
        {edition && <ChangedMeanwhile {...{ edition, changed, busy, refusal, onKeepMine }} />}
        <NotSaved refusal={refusal} />
        {!isOvertaken({ edition, busy, refusal }) && (
          <Button type="submit" loading={busy} disabled={disabled} style={{ alignSelf: 'flex-start' }}>
            {does}
          </Button>
        )}
      </Stack>
    </form>
  )
}
