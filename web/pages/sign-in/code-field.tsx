import { TextInput } from '@mantine/core'
import { useEffect, useRef, type ReactElement } from 'react'

type Given = {
  value: string
  onChange: (code: string) => void
  error: string | null
  label?: string
  /** It comes up when it is asked for, and is what to do next. */
  isNext?: boolean
}

/** Of an authenticator app; one to recover with is typed in the same place. */
export function CodeField({ value, onChange, error, label = 'Code', isNext = false }: Given): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNext) field.current?.focus()
  }, [isNext])
  return (
    <TextInput
      ref={field}
      label={label}
      description="From your authenticator app, or one of your recovery codes."
      autoComplete="one-time-code"
      required
      withAsterisk={false}
      minLength={6}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
