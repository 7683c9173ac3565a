import { z } from 'zod'
import { doings } from '../domain/war-room/who-is-there.ts'
import { ById, endpoint, Instant, listOf } from './endpoint.ts'
import { ActorRef } from './incident.ts'

export const Presence = z
  .object({ by: ActorRef, doing: z.enum(doings), since: Instant })
  .meta({ id: 'Presence' })
export type Presence = z.infer<typeof Presence>

/** Whom the live updates name when somebody comes, goes or begins to type. */
export type PresenceNews = { incident: string; people: Presence[] }

const tag = 'Incidents'
const path = '/api/v1/incidents/{id}/presence'
const oneVisit = z.object({ id: z.string(), visit: z.uuid().describe('Of the caller’s choice, one per tab') })

export const listPresence = endpoint({
  method: 'GET',
  path,
  action: 'incident.read',
  tag,
  summary: 'Who looks at it just now, and who is writing',
  params: ById,
  answer: listOf(Presence),
})

export const keepVisit = endpoint({
  method: 'PUT',
  path: `${path}/{visit}`,
  action: 'incident.attend',
  tag,
  summary: 'Says that the caller looks at it, again every ten seconds; answers who else does',
  params: oneVisit,
  body: z.strictObject({ doing: z.enum(doings).default('looking') }),
  answer: listOf(Presence),
})

export const endVisit = endpoint({
  method: 'DELETE',
  path: `${path}/{visit}`,
  action: 'incident.attend',
  tag,
  summary: 'The caller looks elsewhere',
  params: oneVisit,
  status: 204,
  answer: z.undefined(),
})
