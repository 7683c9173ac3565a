import { ClientError } from '../../api/client.ts'
import { sentenceOf } from '../app/sentence-of.ts'

/** What a form shows of a refusal: at its fields, and above them what belongs to none. */
export type Refusal = { general: string | null; fields: Readonly<Record<string, string>> }

export const noRefusal: Refusal = { general: null, fields: {} }

export function refusalOf(error: unknown, known: readonly string[]): Refusal {
  const errors = error instanceof ClientError ? error.problem.errors : []
  const own = errors.filter(({ path }) => known.includes(path))
  return {
    general: own.length > 0 && own.length === errors.length ? null : sentenceOf(error),
    fields: Object.fromEntries(own.map(({ path, message }) => [path, message])),
  }
}
