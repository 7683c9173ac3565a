import { useState } from 'react'
import { refusalOf } from './refusal.ts'
import { isChangedMeanwhile } from './refused-fields.ts'

export type FormFaults = {
  /** What was wrong with a field; null: nothing. */
  at: (path: string) => string | null
  /** What stands at none of these fields. */
  beside: (fields: readonly string[]) => string | null
  keep: (error: Error) => void
  forget: () => void
}

/** The server's refusal of a form, so that each fault stands at its field. */
export function useRefusal(): FormFaults {
  const [error, setError] = useState<Error | null>(null)
  return {
    at: (path) => (error === null ? null : (refusalOf(error, [path]).fields[path] ?? null)),
    beside: (fields) => (error === null ? null : refusalOf(error, fields).general),
    // Somebody else's change is told in words of its own.
    keep: (refused) => setError(isChangedMeanwhile(refused) ? null : refused),
    forget: () => setError(null),
  }
}
