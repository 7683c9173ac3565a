import { Alert } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FormFaults } from '../queries/use-refusal.ts'

/** What was refused of a form and does not stand at one of its fields. */
export function FormRefusal({
  refusal,
  fields,
}: {
  refusal: FormFaults
  fields: readonly string[]
}): ReactElement | null {
  const text = refusal.beside(fields)
  if (text === null) return null
  return (
    <Alert color="red" variant="light" role="alert">
      {text}
    </Alert>
  )
}
