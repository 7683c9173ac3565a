import type { Selectable } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { type Hop, hopsOf } from '../../../domain/notification/hops.ts'
import type { Delivery } from '../../../api/deliveries.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { listAttemptsOf, visiblePagesOf } from './list-deliveries.ts'
import { maskAddress } from './mask-address.ts'
import { NOBODY_IN_PERSON } from './nobody.ts'

type DeliveryRow = Selectable<Tables['deliveries']>
type PageRow = Selectable<Tables['pages']>
type AttemptRow = Selectable<Tables['delivery_attempts']>

export async function presentDeliveries(tx: Tx, actor: Actor, rows: DeliveryRow[]): Promise<Delivery[]> {
  const ids = rows.map(({ id }) => id)
  const pages = Map.groupBy(await visiblePagesOf(tx, actor, ids), (page) => page.delivery_id)
  const attempts = Map.groupBy(await listAttemptsOf(tx, ids), (attempt) => attempt.delivery_id)
  return rows.map((row) => present(actor, row, pages.get(row.id) ?? [], attempts.get(row.id) ?? []))
}

function present(actor: Actor, row: DeliveryRow, pages: PageRow[], attempts: AttemptRow[]): Delivery {
  const open = mayReadAddress(actor, row.person_id)
  // The method of an address in a policy is the address itself.
  const method = row.person_id === NOBODY_IN_PERSON && !open ? NOBODY_IN_PERSON : row.method_id
  return {
    id: row.id,
    kind: row.kind,
    person: row.person_id,
    contact_method: method,
    channel: row.channel,
    destination: open ? row.destination : maskAddress(row.channel, row.destination),
    incidents: [...new Set(pages.map((page) => nameOf(page)))],
    state: row.state,
    because: row.because,
    possible_duplicate: row.possible_duplicate,
    created_at: row.created_at.toISOString(),
    accepted_at: iso(row.accepted_at),
    delivered_at: iso(row.delivered_at),
    answered_at: iso(row.answered_at),
    failed_at: iso(row.failed_at),
    latency_ms: latencyOf(row, pages),
    pages: pages.map(presentPage),
    attempts: attempts.map(presentAttempt),
    hops: hopsIn(row, attempts).map(({ at, ...hop }) => ({ ...hop, at: at.toISOString() })),
  }
}

function hopsIn(row: DeliveryRow, attempts: AttemptRow[]): Hop[] {
  return hopsOf({
    createdAt: row.created_at,
    attempts: attempts.map(({ started_at: startedAt, provider }) => ({ startedAt, provider })),
    acceptedAt: row.accepted_at,
    deliveredAt: row.delivered_at,
    answeredAt: row.answered_at,
    failedAt: row.failed_at,
  })
}

function mayReadAddress(actor: Actor, person: string): boolean {
  if (actor.kind !== 'token') return actor.kind === 'system'
  return actor.role === 'admin' || (actor.person !== null && actor.person === person)
}

/** A bundle's first page waits the longest, and that is the one that counts. */
function latencyOf({ accepted_at: acceptedAt, created_at: createdAt }: DeliveryRow, pages: PageRow[]) {
  if (!acceptedAt) return null
  const dueAt = Math.min(...pages.map((page) => page.due_at.getTime()), createdAt.getTime())
  return acceptedAt.getTime() - dueAt
}

function presentPage(page: PageRow) {
  const { id, round, step, cause, urgency, state, because, due_at: dueAt } = page
  return {
    id,
    incident: nameOf(page),
    round,
    step,
    cause,
    urgency,
    state,
    because,
    due_at: dueAt.toISOString(),
  }
}

function nameOf({ incident_id: id }: PageRow): string {
  return `INC-${id}`
}

function presentAttempt({
  number,
  provider,
  started_at,
  ended_at,
  outcome,
  detail,
  provider_id,
}: AttemptRow) {
  const times = { started_at: started_at.toISOString(), ended_at: iso(ended_at) }
  return { number, provider, ...times, outcome, detail, provider_id }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
