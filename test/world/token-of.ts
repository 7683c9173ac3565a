import type { Cast } from './cast.ts'

/** A token of a person who responds to incidents. */
export async function tokenOf({ tocsin }: Pick<Cast, 'tocsin'>, person: string): Promise<string> {
  const asked = { name: `phone of ${person}`, role: 'responder', person, scopes: ['write', 'read'] }
  return (await tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token
}
