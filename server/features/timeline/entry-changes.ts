import { sql } from 'kysely'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'

type Entry = { stream: string; number: number }

/** The next version of an entry; its stream is locked by the caller. */
export async function addVersion(
  tx: Tx,
  { stream, number }: Entry,
  { kind, text }: { kind: EntryKind; text: string },
): Promise<void> {
  const next = tx.db
    .selectFrom('timeline_edits')
    .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'))
    .where('stream', '=', stream)
    .where('number', '=', number)
  await tx.db
    .insertInto('timeline_edits')
    .values({ stream, number, version: next, kind, text, written_at: tx.now })
    .execute()
}

/** False: it was pinned already. */
export async function addPin(tx: Tx, { stream, number }: Entry, by: ActorRef): Promise<boolean> {
  const added = await tx.db
    .insertInto('timeline_pins')
    .values({ stream, number, pinned_by: JSON.stringify(by), pinned_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** False: it was not pinned. */
export async function removePin(tx: Tx, { stream, number }: Entry): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('timeline_pins')
    .where('stream', '=', stream)
    .where('number', '=', number)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}
