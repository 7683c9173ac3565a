import type { Seal } from '../../database/seal.ts'

/**
 * The secret that signs what is sent to a contact method. One that cannot be opened, since it was sealed with another
 * key, is as good as none: the receiver misses the signature and refuses, and the next channel follows.
 */
export function secretOf(
  seal: Seal,
  page: { method_id: string; sealed_secret: Buffer | null },
): string | null {
  const place = { table: 'contact_methods', row: page.method_id, column: 'sealed_secret' }
  try {
    return page.sealed_secret ? seal.open(page.sealed_secret, place) : null
  } catch {
    return null
  }
}
