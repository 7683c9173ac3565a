import { PasswordInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { faultOfPassword } from '../../../domain/sign-in/password-rules.ts'

type Given = {
  value: string
  onChange: (password: string) => void
  about: { name: string; email: string | null }
  refused: string | null
  label?: string
}

/** Says on leaving it what the server would refuse. */
export function NewPasswordField({
  value,
  onChange,
  about,
  refused,
  label = 'Password',
}: Given): ReactElement {
  const [left, setLeft] = useState(false)
  const fault = left && value !== '' ? faultOfPassword(value, about) : null
  return (
    <PasswordInput
      label={label}
      description="12 characters or more; a few words in a row are easy to keep in mind."
      autoComplete="new-password"
      required
      withAsterisk={false}
      value={value}
      error={refused ?? (fault === null ? null : `It ${fault}`)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
