import { createHash } from 'node:crypto'

/** Tells one secret from another without being one. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
