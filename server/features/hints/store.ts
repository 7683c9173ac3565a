import { sql } from 'kysely'
import type { HintRule } from '../../../domain/hint/hint.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream } from '../timeline/record.ts'

/** False when it was given before. */
export async function keepHint(
  tx: Tx,
  { incident, rule, about }: { incident: string; rule: HintRule; about: string },
): Promise<boolean> {
  const kept = await tx.db
    .insertInto('incident_hints')
    .values({ incident_id: incident, rule, about, given_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('rule')
    .executeTakeFirst()
  return kept !== undefined
}

/** Those about whom this was said since an instant, in whatever incident. */
export async function saidOf(tx: Tx, rule: HintRule, person: string, since: Date): Promise<boolean> {
  const said = await tx.db
    .selectFrom('incident_hints')
    .select('rule')
    .where('rule', '=', rule)
    .where('about', '=', person)
    .where('given_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return said !== undefined
}

/** What was decided, and what changes were asked for, since it began. */
export async function decisionsOf(tx: Tx, incident: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('timeline')
    .select('text')
    .where('stream', '=', incidentStream(incident))
    .where((where) => where.or([where('kind', '=', 'DECISION'), where('event', '=', 'change-asked')]))
    .execute()
  return rows.map(({ text }) => text)
}

/** When somebody moved it on last. */
export async function lastMovedAt(tx: Tx, incident: string): Promise<Date | null> {
  const { at } = await tx.db
    .selectFrom('timeline')
    .select(sql<Date | null>`max(at)`.as('at'))
    .where('stream', '=', incidentStream(incident))
    .where('event', 'in', ['declared', 'status-changed', 'reopened'])
    .executeTakeFirstOrThrow()
  return at
}

export async function updatesAt(
  tx: Tx,
  incident: string,
  at: Date,
): Promise<{ text: string; details: Record<string, unknown> }[]> {
  return await tx.db
    .selectFrom('timeline')
    .select(['text', 'details'])
    .where('stream', '=', incidentStream(incident))
    .where('event', '=', 'update')
    .where('at', '=', at)
    .execute()
}

/** Whether anything was told after it was resolved: a message, an update, a message, a notification that a person wrote down, or the item ticked off. */
export async function wasTold(tx: Tx, incident: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`
    select exists (
      select from timeline where stream = ${incidentStream(incident)} and recorded_at >= ${since}
        and (event in ('update', 'communication-sent') or (event = 'note' and kind = 'NOTIFICATION'))
    ) or exists (
      select from communications where incident_id = ${incident} and sent_at >= ${since}
    ) or exists (
      select from incident_tasks where incident_id = ${incident} and item = 'final-notice' and state <> 'open'
    ) as told`.execute(tx.db)
  return rows[0]?.told ?? false
}

export async function pagedFor(tx: Tx, incident: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('pages')
    .select('person_id')
    .distinct()
    .where('incident_id', '=', incident)
    .execute()
  return rows.map(({ person_id: person }) => person)
}
