import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

/** A change that leaves nobody on call wants a reason, which stays in the history. */
export function GapReason({
  value,
  onChange,
}: {
  value: string
  onChange: (reason: string) => void
}): ReactElement {
  return (
    <Textarea
      label="Why nobody has to be on call then"
      description="The change leaves a gap. The reason stays in the history."
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
