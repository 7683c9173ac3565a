import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { moveOn, nextChannel } from '../../../domain/notification/next-channel.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { PageState } from '../../database/tables/paging.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { loadPeople, type Person } from '../people/load-people.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { sendJob } from './jobs.ts'
import { NOBODY_IN_PERSON } from './nobody.ts'
import type { Preparing } from './preparing.ts'

export type LostPage = {
  id: string
  incident_id: string
  escalation_id: string
  round: number
  step: number
  person_id: string
  urgency: 'high' | 'low'
  cause: string
}

type Sibling = { id: string; person_id: string; method_id: string; state: PageState }

/** Pages whose channel failed: the person's next channel is tried at once; when nobody of a step has one left, it is moved on. */
export async function fallBack(tx: Tx, preparing: Preparing, lost: LostPage[]): Promise<void> {
  if (lost.length === 0) return
  // What was planned in this transaction counts among the ways that were tried.
  await tx.flush()
  const people = await loadPeople(tx, [...new Set(lost.map((page) => page.person_id))])
  for (const page of lost) await fallBackOne(tx, preparing, page, people)
}

async function fallBackOne(
  tx: Tx,
  preparing: Preparing,
  page: LostPage,
  people: Map<string, Person>,
): Promise<void> {
  const siblings = await siblingsOf(tx, page)
  const person = people.get(page.person_id)
  const own = siblings.filter(({ person_id }) => person_id === page.person_id)
  const tried = own.filter(({ state }) => state !== 'planned').map(({ method_id }) => method_id)
  const next = nextChannel({ methods: person ? methodsInOrder(person, page.urgency) : [], tried })
  if (!next.nobodyReached && person) {
    await tryNow(tx, page, person, next.method, own)
    return
  }
  await moveOnIfNobodyIsLeft(tx, preparing, page, siblings)
}

function methodsInOrder(person: Person, urgency: 'high' | 'low'): string[] {
  const own = person.methods.map(({ id }) => id)
  const ruled = person.rules[urgency].map(({ via }) => via).filter((via) => own.includes(via))
  return [...new Set(ruled.concat(own))]
}

async function siblingsOf(tx: Tx, page: LostPage): Promise<Sibling[]> {
  return await tx.db
    .selectFrom('pages')
    .select(['id', 'person_id', 'method_id', 'state'])
    .where('escalation_id', '=', page.escalation_id)
    .where('round', '=', page.round)
    .where('step', '=', page.step)
    .execute()
}

async function tryNow(tx: Tx, page: LostPage, person: Person, method: string, own: Sibling[]): Promise<void> {
  const planned = own.find((sibling) => sibling.method_id === method)
  const id = planned?.id ?? randomUUIDv7()
  if (!planned) {
    const channel: Channel = person.methods.find((known) => known.id === method)?.channel ?? 'webhook'
    const { incident_id, escalation_id, round, step, person_id, urgency, cause } = page
    insertRows(tx, 'pages', [
      {
        id,
        incident_id,
        escalation_id,
        round,
        step,
        person_id,
        method_id: method,
        channel,
        cause,
        urgency,
        state: 'planned',
        because: null,
        due_at: tx.now,
        created_at: tx.now,
        delivery_id: null,
      },
    ])
  }
  enqueue(tx, sendJob, { page: id })
  record(tx, {
    stream: incidentStream(page.incident_id),
    kind: 'NOTIFICATION',
    event: 'channel-failed',
    actor: SYSTEM,
    text: `A message to ${person.name} failed; the next way to reach them is tried now.`,
    details: { person: person.id, method },
  })
}

async function moveOnIfNobodyIsLeft(
  tx: Tx,
  preparing: Preparing,
  page: LostPage,
  siblings: Sibling[],
): Promise<void> {
  const people = Map.groupBy(siblings, ({ person_id }) => person_id)
  const failed = new Set(await failedPages(tx, siblings))
  const decision = moveOn(
    [...people.values()].map((own) => ({
      methods: own.map(({ method_id }) => method_id),
      failed: own.filter(({ id }) => id === page.id || failed.has(id)).map(({ method_id }) => method_id),
    })),
  )
  if (!decision.moveOn) return
  const names = [...people.keys()].filter((id) => id !== NOBODY_IN_PERSON)
  record(tx, {
    stream: incidentStream(page.incident_id),
    kind: 'NOTIFICATION',
    event: 'nobody-reached',
    actor: SYSTEM,
    text: `Nobody reached: every way to reach ${names.join(', ') || 'this step'} failed. The next step is paged now.`,
    details: { round: page.round, step: page.step, people: names },
  })
  const { escalation_id: escalation, incident_id: incident, round, step } = page
  preparing.moveOn(tx, { escalation, incident, round, step })
}

async function failedPages(tx: Tx, siblings: Sibling[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select pages.id from pages left join deliveries on deliveries.id = pages.delivery_id
    where pages.id = any(${siblings.map(({ id }) => id)}::uuid[])
      and (deliveries.state = 'failed' or pages.because in ('person-deleted', 'method-deleted'))`.execute(
    tx.db,
  )
  return rows.map(({ id }) => id)
}
