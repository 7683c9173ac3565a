import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { whyNotParent } from '../../../domain/incident/parent.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Puts an incident below another, or with null below none. */
export async function setParent(
  tx: Tx,
  child: IncidentRow,
  by: ActorRef,
  parent: IncidentRow | null,
): Promise<void> {
  if (child.parent_id === (parent?.id ?? null)) return
  if (parent) {
    const because = whyNotParent(lined(child), lined(parent), await namesAbove(tx, parent.id))
    if (because) throw new Refused('conflict', because)
  }
  const former = child.parent_id
  await saveIncident(tx, child.id, { parent_id: parent?.id ?? null })
  child.parent_id = parent?.id ?? null
  const where = parent ? `below ${nameOf(parent.id)}` : 'below no other incident any more'
  tell(tx, child.id, 'parent-set', by, `${wordsFor(by)} put it ${where}.`, {
    details: { parent: parent && nameOf(parent.id), former: former && nameOf(former) },
  })
  if (parent)
    tell(tx, parent.id, 'child-added', by, `${nameOf(child.id)} is below it now: ${child.title}`, {
      details: { child: nameOf(child.id) },
    })
  if (former)
    tell(tx, former, 'child-removed', by, `${nameOf(child.id)} is not below it any more.`, {
      details: { child: nameOf(child.id) },
    })
}

function lined({ id, status }: IncidentRow) {
  return { id: nameOf(id), status }
}

/** The parents of an incident, up to the top. Whoever asks may change what is above, one after the other. */
async function namesAbove(tx: Tx, id: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('incident parents', 0))`.execute(tx.db)
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select parent_id as id from incidents where id = ${id} and parent_id is not null
      union
      select parent_id from incidents join above using (id) where parent_id is not null)
    select id::text from above`.execute(tx.db)
  return rows.map((row) => nameOf(row.id))
}

/** The open ones below an incident. */
export async function openChildren(tx: Tx, id: string): Promise<IncidentRow[]> {
  return await tx.db
    .selectFrom('incidents')
    .selectAll()
    .where('parent_id', '=', id)
    .where('status', 'not in', ['resolved', 'closed', 'merged'])
    .orderBy('id')
    .execute()
}
