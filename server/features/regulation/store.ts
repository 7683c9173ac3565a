import { randomUUIDv7 } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Obligation } from '../../../domain/regulation/regime.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { incidentStream } from '../timeline/record.ts'

export type ClockRow = Selectable<Tables['regulatory_clocks']>

/** What people and programs call a clock within its incident. */
export function clockName({ regime, obligation_id: id }: Pick<ClockRow, 'regime' | 'obligation_id'>): string {
  return `${regime}.${id}`
}

/** Those that are due first come first; those without an instant last. */
export async function clocksOf(tx: Tx, incidentId: string): Promise<ClockRow[]> {
  return await tx.db
    .selectFrom('regulatory_clocks')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('due_at', (order) => order.asc().nullsLast())
    .orderBy(sql`regime collate "C", obligation_id collate "C"`)
    .execute()
}

export async function lockClock(tx: Tx, id: string): Promise<ClockRow | null> {
  const row = await tx.db
    .selectFrom('regulatory_clocks')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type Started = {
  incident: string
  regime: string
  obligation: Obligation
  startedAt: Date
  dueAt: Date | null
  by: ActorRef
}

/** One that was not required before runs anew. */
export async function startClock(tx: Tx, started: Started): Promise<ClockRow> {
  const values = {
    obligation: JSON.stringify(started.obligation),
    started_at: started.startedAt,
    due_at: started.dueAt,
    started_by: JSON.stringify(started.by),
    state: 'running' as const,
    ended_by: null,
    reason: null,
  }
  return await tx.db
    .insertInto('regulatory_clocks')
    .values({
      id: randomUUIDv7(),
      incident_id: started.incident,
      regime: started.regime,
      obligation_id: started.obligation.id,
      sent_at: null,
      sent_to: null,
      reference: null,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['incident_id', 'regime', 'obligation_id']).doUpdateSet(values),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

type Ended =
  | { state: 'sent'; by: ActorRef; sentAt: Date; sentTo: string; reference: string }
  | { state: 'not-required'; by: ActorRef; reason: string }

export async function endClock(tx: Tx, id: string, ended: Ended): Promise<ClockRow> {
  const change =
    ended.state === 'sent'
      ? { sent_at: ended.sentAt, sent_to: ended.sentTo, reference: ended.reference }
      : { reason: ended.reason }
  return await tx.db
    .updateTable('regulatory_clocks')
    .set({ ...change, state: ended.state, ended_by: JSON.stringify(ended.by) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The regimes of which it was said already that they may apply. */
export async function proposedBefore(tx: Tx, incidentId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('timeline')
    .select(sql<string>`details->>'regime'`.as('regime'))
    .where('stream', '=', incidentStream(incidentId))
    .where('event', '=', 'regulatory-proposed')
    .execute()
  return rows.map(({ regime }) => regime)
}

/** Those who lead the team, and who administrates. Of a private incident leaders know nothing by being leaders. */
export async function leadersOf(
  tx: Tx,
  { team_id: team, private: isPrivate }: Pick<IncidentRow, 'team_id' | 'private'>,
): Promise<{ leaders: string[]; administrators: string[] }> {
  const found = await tx.db
    .selectFrom('teams')
    .select(['lead', 'manager'])
    .where('id', '=', isPrivate ? null : team)
    .executeTakeFirst()
  const admins = await tx.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .orderBy('id')
    .execute()
  return {
    leaders: [found?.lead ?? [], found?.manager ?? []].flat(),
    administrators: admins.map(({ id }) => id),
  }
}
