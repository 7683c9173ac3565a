import type { Audience } from '../../../domain/communication/audience.ts'
import { type Subscriber, subscribersOf } from '../../../domain/communication/subscription.ts'
import { type WrittenWay, writtenWay } from '../../../domain/communication/written-way.ts'
import { parseLevel } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { participantsOf, type IncidentRow } from '../incidents/store.ts'
import { loadPeople } from '../people/load-people.ts'
import { subscriptions } from './definitions.ts'

export type Recipient = { person: string; name: string; subscription: string; way: WrittenWay | null }

/** Who is told of the incident, and by which way. Of a private one only its participants are. */
export async function recipientsOf(tx: Tx, row: IncidentRow, audience: Audience): Promise<Recipient[]> {
  const found = subscribersOf(await loadSubscribers(tx), audience, {
    service: row.service_id,
    rank: row.severity_rank,
    participants: row.private ? await participantsOf(tx, row) : null,
  })
  const people = await loadPeople(
    tx,
    found.map(({ person }) => person),
  )
  return found.flatMap(({ person, subscription, via }) => {
    const known = people.get(person)
    return known ? [{ person, name: known.name, subscription, way: writtenWay(known, via) }] : []
  })
}

async function loadSubscribers(tx: Tx): Promise<Subscriber[]> {
  const scheme = await activeScheme(tx)
  return (await subscriptions.all(tx)).map(({ id: subscription, severity, ...rest }) => ({
    ...rest,
    subscription,
    atLeastRank: severity === null ? null : (parseLevel(scheme, severity)?.rank ?? null),
  }))
}
