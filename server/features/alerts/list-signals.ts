import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'
import type { Signal } from '../../../api/signals.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentIsVisible } from '../notifications/visible-incidents.ts'
import { idOf, isId } from './list-cursor.ts'
import { presentSignal, type SignalRow } from './present-signal.ts'

const LISTED_BYTES = 8 * 1024

type Filter = {
  alert: string | null
  integration: string | null
  cursor?: string | undefined
  limit: number
}

export async function listSignals(tx: Tx, actor: Actor, { alert, integration, cursor, limit }: Filter) {
  const rows = await readSignals(tx, actor, {
    where: sql`(${alert}::uuid is null or s.alert_id = ${alert}::uuid)
      and (${integration}::text is null or s.integration_id = ${integration})
      and (${cursor ?? null}::uuid is null or s.id < ${cursor === undefined ? null : idOf(cursor)}::uuid)`,
    bytes: sql`substring(b.bytes from 1 for ${LISTED_BYTES})`,
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map((row) => presentSignal(row, { whole: false }))
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function readSignal(tx: Tx, actor: Actor, id: string): Promise<Signal> {
  const asked = { where: sql`s.id = ${id}::uuid`, bytes: sql`b.bytes`, limit: 1 }
  const [row] = isId(id) ? await readSignals(tx, actor, asked) : []
  if (!row) throw new Refused('not-found', `There is no signal ${id}.`)
  return presentSignal(row, { whole: true })
}

type Asked = { where: ReturnType<typeof sql>; bytes: ReturnType<typeof sql>; limit: number }

/** A signal of a private incident's alert is as private. */
async function readSignals(tx: Tx, actor: Actor, { where, bytes, limit }: Asked): Promise<SignalRow[]> {
  const { rows } = await sql<SignalRow>`
    select s.*, b.format, octet_length(b.bytes) as size, ${bytes} as bytes, b.unreadable_because
    from (
      select s.* from signals s
      where ${where} and not exists (
        select from alerts a join incidents i on i.id = a.incident_id
        where a.id = s.alert_id and not ${incidentIsVisible(actor, 'i')})
      order by s.id desc limit ${limit}) s
    left join signal_bodies b on b.id = s.body_id
    order by s.id desc`.execute(tx.db)
  return rows
}
