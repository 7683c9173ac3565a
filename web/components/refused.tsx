import { Alert } from '@mantine/core'
import type { ReactElement } from 'react'
import { sentenceOf } from '../app/sentence-of.ts'

/** Why something was not done, where it was asked for. */
export function Refused({ error, title }: { error: Error | null; title?: string }): ReactElement | null {
  if (error === null) return null
  return (
    <Alert color="red" variant="light" role="alert" {...(title !== undefined && { title })}>
      {sentenceOf(error)}
    </Alert>
  )
}
