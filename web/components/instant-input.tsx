import { TextInput } from '@mantine/core'
import { type ReactElement, type ReactNode, useState } from 'react'
import { localTime } from '../../domain/schedule/local-time.ts'
import { parseMoment } from '../../domain/schedule/moment.ts'

type Given = {
  label: string
  at: number
  timeZone: string
  onChange: (at: number) => void
  error?: ReactNode
}

/** An instant as the clocks of a zone show it, which the label names. Of a time that comes twice the first is meant. */
export function InstantInput({ label, at, timeZone, onChange, error }: Given): ReactElement {
  const [unfinished, setUnfinished] = useState<string | null>(null)
  const local = localTime(timeZone)
  const shown = new Date(local.wallAt(at)).toISOString().slice(0, 16)

  function change(text: string): void {
    const moment = parseMoment(text)
    setUnfinished(moment ? null : text)
    if (moment) onChange(local.instantOf(moment.time))
  }

  return (
    <TextInput
      type="datetime-local"
      label={`${label} (${timeZone})`}
      value={unfinished ?? shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setUnfinished(null)}
      error={error}
      required
      withAsterisk={false}
    />
  )
}
