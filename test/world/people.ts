import type { Role } from '../../domain/access/policy-table.ts'
import type { Cast } from './cast.ts'

/** A token of a person. */
export async function tokenFor({ tocsin }: Cast, person: string, role: Role = 'responder'): Promise<string> {
  const asked = { name: `phone of ${person}`, role, person }
  return (await tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token
}

/** The subjects of what a person was told that is no page, in order. */
export function noticesTo({ phones }: Cast, person: string): string[] {
  return phones.received.flatMap(({ path, body }) =>
    path === `/${person}` && typeof body.subject === 'string' ? [body.subject] : [],
  )
}
