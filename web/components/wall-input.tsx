import { TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

type Given = {
  label: string
  /** Such as 2026-03-02T22:00; null is none. */
  wall: string | null
  onChange: (wall: string | null) => void
  error?: string | undefined
  required?: boolean
}

/** A time on the wall of a zone that stands beside it. */
export function WallInput({ label, wall, onChange, error, required = false }: Given): ReactElement {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={wall ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      error={error}
      required={required}
      withAsterisk={false}
    />
  )
}
