import type { Kysely } from 'kysely'
import { whoIsThere } from '../../../domain/war-room/who-is-there.ts'
import type { Tables } from '../../database/tables.ts'
import { presenceFrame, type Frame } from './frame.ts'
import { readParticipants } from './read-entries.ts'

/** Who looks at an incident, for those who may see it; null when it is gone. */
export async function readPresence(
  db: Kysely<Tables>,
  incidentId: string,
  now: Date,
): Promise<Omit<Frame, 'cursor'> | null> {
  const [incident, visits] = await Promise.all([
    db.selectFrom('incidents').select('private').where('id', '=', incidentId).executeTakeFirst(),
    db.selectFrom('visits').selectAll().where('incident_id', '=', incidentId).execute(),
  ])
  if (!incident) return null
  const seen = visits.map(({ visitor: by, doing, began_at: beganAt, seen_at: seenAt }) => ({
    by,
    doing,
    beganAt,
    seenAt,
  }))
  const people = whoIsThere(seen, now).map((one) => ({ ...one, since: one.since.toISOString() }))
  const participants = incident.private
    ? ((await readParticipants(db, [incidentId])).get(incidentId) ?? [])
    : null
  return {
    stream: `incident:${incidentId}`,
    bytes: presenceFrame({ incident: `INC-${incidentId}`, people }),
    participants,
  }
}
