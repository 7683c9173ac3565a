import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Numbered } from './next-number.ts'

/** Gives some of what is numbered within one incident to another, behind what that has; both have to be locked. */
export async function moveNumbered(
  tx: Tx,
  table: Numbered,
  { from, into, which }: { from: string; into: string; which: RawBuilder<SqlBool> },
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    with moving as (
      select number as was, row_number() over (order by number) as place
      from ${sql.table(table)} where incident_id = ${from} and ${which}),
    last as (select coalesce(max(number), 0) as number from ${sql.table(table)} where incident_id = ${into})
    update ${sql.table(table)} as moved set incident_id = ${into}, number = last.number + place
    from moving, last where incident_id = ${from} and moved.number = was
    returning moved.number`.execute(tx.db)
  return rows.map(({ number }) => number).toSorted((one, other) => one - other)
}
