import { type Selectable, sql } from 'kysely'
import type { HandOverFacts } from '../../../domain/shift/hand-over.ts'
import type { KnownHandOver } from '../../../domain/shift/reconcile-hand-overs.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Place } from '../../http/place-cursor.ts'

export type HandOverRow = Selectable<Tables['hand_overs']>
type Confirmation = { person: string; confirmedAt: Date }

/** Those of the schedules that are ahead. */
export async function comingHandOvers(tx: Tx, schedules: string[]): Promise<Map<string, KnownHandOver[]>> {
  const rows = await tx.db
    .selectFrom('hand_overs')
    .select(['id', 'schedule_id', 'at', 'since', 'outgoing', 'incoming'])
    .where('schedule_id', '=', sql<string>`any(${schedules})`)
    .where('at', '>=', tx.now)
    .orderBy('at')
    .execute()
  const bySchedule = Map.groupBy(rows, ({ schedule_id: schedule }) => schedule)
  return new Map([...bySchedule].map(([schedule, some]) => [schedule, some.map(knownHandOver)]))
}

function knownHandOver({ id, at, since, outgoing, incoming }: KnownHandOver): KnownHandOver {
  return { id, at, since, outgoing, incoming }
}

export async function removeHandOvers(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .deleteFrom('hand_overs')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function findHandOver(tx: Tx, id: string): Promise<HandOverRow | null> {
  return (await tx.db.selectFrom('hand_overs').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function lockHandOver(tx: Tx, id: string): Promise<HandOverRow | null> {
  const row = await tx.db
    .selectFrom('hand_overs')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type Wanted = {
  schedule?: string | undefined
  person?: string | undefined
  before?: Place | undefined
  limit: number
}

/** Latest first. */
export async function findHandOvers(
  tx: Tx,
  { schedule, person, before, limit }: Wanted,
): Promise<HandOverRow[]> {
  let query = tx.db.selectFrom('hand_overs').selectAll()
  if (schedule !== undefined) query = query.where('schedule_id', '=', schedule)
  if (person !== undefined) query = query.where(sql<boolean>`${person} = any(outgoing || incoming)`)
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}::timestamptz, ${before.id})`)
  return await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function confirmationsOf(tx: Tx, ids: string[]): Promise<Map<string, Confirmation[]>> {
  const rows = await tx.db
    .selectFrom('hand_over_confirmations')
    .selectAll()
    .where('hand_over_id', '=', sql<string>`any(${ids})`)
    .orderBy('confirmed_at')
    .orderBy('person_id')
    .execute()
  const byHandOver = Map.groupBy(rows, ({ hand_over_id: id }) => id)
  return new Map(
    [...byHandOver].map(([id, some]) => [
      id,
      some.map(({ person_id: person, confirmed_at: confirmedAt }) => ({ person, confirmedAt })),
    ]),
  )
}

export async function saveConfirmation(
  tx: Tx,
  { id, person, facts }: { id: string; person: string; facts: HandOverFacts },
): Promise<void> {
  await tx.db
    .insertInto('hand_over_confirmations')
    .values({ hand_over_id: id, person_id: person, confirmed_at: tx.now })
    .execute()
  await tx.db
    .updateTable('hand_overs')
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .execute()
}

/** Confirmations were for another text. */
export async function saveNotes(tx: Tx, id: string, notes: string): Promise<void> {
  await tx.db.updateTable('hand_overs').set({ notes, facts: null }).where('id', '=', id).execute()
  await tx.db.deleteFrom('hand_over_confirmations').where('hand_over_id', '=', id).execute()
}
