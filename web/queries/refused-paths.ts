import { ClientError } from '../../api/client.ts'
import { sentenceOf } from '../app/sentence-of.ts'

/** Everything that a refusal says, by its paths; under `''` what names no field. */
export function refusalsOf(error: Error | null): Readonly<Record<string, string>> {
  if (error === null) return {}
  if (!(error instanceof ClientError) || error.problem.errors.length === 0) return { '': sentenceOf(error) }
  return Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message]))
}
