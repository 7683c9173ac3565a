import type { ActorRef } from '../incident/actor.ts'

type Entry = { actor: ActorRef; details: Readonly<Record<string, unknown>> }

/** `@ana`: who said it, even if somebody else wrote it down. */
export function speakerName({ actor, details }: Entry): string {
  const saidBy = details['said_by']
  if (typeof saidBy === 'string') return `@${saidBy}`
  if (actor.kind === 'person') return `@${actor.id}`
  if (actor.kind === 'token') return actor.name
  return actor.kind === 'integration' ? actor.id : 'Tocsin'
}
