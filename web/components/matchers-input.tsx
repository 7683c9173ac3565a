import { TagsInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { parseMatcher } from '../../domain/alerting/matcher.ts'

type Given = {
  label: string
  description?: string
  matchers: string[]
  onChange: (matchers: string[]) => void
  error?: string | undefined
  readOnly?: boolean
}

/** Matchers as in Alertmanager, each written as text; all of them must hold. */
export function MatchersInput({
  label,
  description,
  matchers,
  onChange,
  error,
  readOnly,
}: Given): ReactElement {
  const wrong = matchers.find((text) => parseMatcher(text) === null)
  const fault =
    wrong === undefined ? undefined : `${wrong} is no matcher; write env="staging" or summary=~"Disk.*"`
  return (
    <TagsInput
      label={label}
      description={description}
      placeholder={matchers.length === 0 ? 'env="staging"' : ''}
      value={matchers}
      onChange={onChange}
      splitChars={[]}
      acceptValueOnBlur
      error={error ?? fault}
      readOnly={readOnly ?? false}
    />
  )
}

export function areMatchers(matchers: readonly string[]): boolean {
  return matchers.every((text) => parseMatcher(text) !== null)
}
