import type { Actor } from '../../../domain/access/policy-table.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'

/** How the timeline names who did something. */
export function refOf(actor: Actor): ActorRef {
  if (actor.kind === 'token') {
    return actor.person
      ? { kind: 'person', id: actor.person, via: actor.via }
      : { kind: 'token', id: actor.tokenId, name: actor.name }
  }
  if (actor.kind === 'link' && actor.person) return { kind: 'person', id: actor.person, via: 'link' }
  return { kind: 'system' }
}

export function wordsFor(actor: ActorRef): string {
  if (actor.kind === 'person') return actor.id
  if (actor.kind === 'token') return actor.name
  if (actor.kind === 'integration') return `the source (${actor.id})`
  return 'Tocsin'
}
