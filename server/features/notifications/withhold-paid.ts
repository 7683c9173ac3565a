import { sql } from 'kysely'
import { whyWithheld } from '../../../domain/notification/paid-sends.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { Call } from './carriers.ts'

const isPaid = ({ channel }: Call): boolean => channel === 'sms' || channel === 'voice'

/** Marks the calls that the organisation does not want to pay for; they fail, and the person's next channel is tried. */
export async function withholdPaid(tx: Tx, calls: Map<string, Call>): Promise<Map<string, Call>> {
  const paid = [...calls.values()].filter(isPaid)
  if (paid.length === 0) return calls
  const { paidSends } = await readSettings(tx)
  const sent = await sentTo(tx)
  let toAll = [...sent.values()].reduce((sum, count) => sum + count, 0)
  for (const call of paid) {
    const toPerson = sent.get(call.person) ?? 0
    call.withheld = whyWithheld(call.destination, { toPerson, toAll }, paidSends)
    if (call.withheld !== null) continue
    sent.set(call.person, toPerson + 1)
    toAll += 1
  }
  return calls
}

/** How many paid messages each person was sent in the last hour. */
async function sentTo(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; count: number }>`
    select person_id as person, count(*)::int as count
    from deliveries join delivery_attempts on delivery_id = deliveries.id
    where created_at >= ${before(tx.now, { hours: 1 })} and channel in ('sms', 'voice') and outcome <> 'refused'
    group by person_id`.execute(tx.db)
  return new Map(rows.map(({ person, count }) => [person, count]))
}
