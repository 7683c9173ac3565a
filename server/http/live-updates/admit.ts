import type { FastifyRequest } from 'fastify'
import { allow, mayTry, type Actor } from '../../../domain/access/policy-table.ts'
import { listenToEvents } from '../../../api/events.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { authenticate, type Door } from '../authenticate.ts'
import { requireAllowed } from '../serve.ts'
import { readParticipants } from './read-entries.ts'

/** The number of `INC-142`, `142` or an imported name; null when there is none. */
export type FindIncident = (tx: Tx, name: string) => Promise<string | null>

export type Admitted = {
  actor: Actor
  stream: string | null
  /** As it was sent; null begins with what comes next. */
  cursor: string | null
}

export async function admit(
  tx: Tx,
  door: Door,
  request: FastifyRequest,
  findIncident: FindIncident,
): Promise<Admitted> {
  const actor = await authenticate(tx, door, request)
  requireAllowed(mayTry(actor, 'event.listen'))
  const query = listenToEvents.query.safeParse(request.query)
  if (!query.success) throw new Refused('invalid-request', query.error.issues[0]?.message ?? 'Bad query.')
  const { incident, stream = null, last_event_id } = query.data
  const header = request.headers['last-event-id']
  return {
    actor,
    stream: incident === undefined ? stream : await streamOf(tx, actor, incident, findIncident),
    cursor: (typeof header === 'string' ? header : last_event_id) || null,
  }
}

async function streamOf(tx: Tx, actor: Actor, name: string, findIncident: FindIncident): Promise<string> {
  const id = await findIncident(tx, name)
  const row = id === null ? null : await privacyOf(tx, id)
  if (id !== null && row && allow(actor, 'incident.read', row).allow) return `incident:${id}`
  throw new Refused('not-found', `There is no incident "${name}".`)
}

async function privacyOf(tx: Tx, id: string): Promise<{ private: boolean; participants: string[] }> {
  const participants = await readParticipants(tx.db, [id])
  const row = await tx.db
    .selectFrom('incidents')
    .select('private')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { private: row.private, participants: participants.get(id) ?? [] }
}
