import { ClientError, NotReached } from '../../api/client.ts'

/** Its message is a sentence for people. */
export class Plain extends Error {}

/** What went wrong, for people. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ClientError) return error.problem.detail
  if (error instanceof Plain) return error.message
  if (error instanceof NotReached)
    return 'Tocsin cannot be reached just now. Check your connection; this is tried again.'
  return 'Something went wrong in this page. Reload it, and tell whoever runs Tocsin if it happens again.'
}
