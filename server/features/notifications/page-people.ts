import { randomUUIDv7 } from 'node:crypto'
import type { Urgency } from '../../../domain/notification/message.ts'
import { plan } from '../../../domain/notification/plan.ts'
import type { PageCause } from '../../../domain/notification/still-wanted.ts'
import type { IncidentStatus } from '../../database/tables/incidents.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { loadPeople, type Method, type Person } from '../people/load-people.ts'
import { freshPages, type FreshPage } from './fresh-pages.ts'
import { sendJob, type Sending } from './jobs.ts'
import { NOBODY_IN_PERSON } from './nobody.ts'
import { pagedAlerts, type PagedAlerts } from './store.ts'

/** What paging needs of the node: a way to send right after the commit. False: the job waits for whoever is free. */
export type Paging = { begin: (tx: Tx, sendings: Sending[]) => Promise<boolean> }

/** What is said of an incident to whoever is paged for it. */
export type IncidentToPage = {
  id: string
  title: string
  severity: string
  status: IncidentStatus
  urgency: Urgency | null
  private: boolean
  service_id: string | null
  acknowledged_at: Date | null
  snoozed_until: Date | null
  /** Where the caller has them at hand. */
  alerts?: PagedAlerts
}

export type PageRequest = {
  incident: IncidentToPage
  escalation: string
  round: number
  step: number
  cause: PageCause
  people: string[]
  webhooks: string[]
}

type Planned = { person: Person | null; method: Reached; dueAt: Date }
type Reached = Pick<Method, 'id' | 'channel' | 'address' | 'sealedSecret' | 'bundle'>

/** Plans each person's pages by their own rules and sends what is due; answers how many pages each request came to. */
export async function pagePeople(tx: Tx, paging: Paging, requests: PageRequest[]): Promise<number[]> {
  const people = await loadPeople(tx, [...new Set(requests.flatMap((request) => request.people))])
  const alerts = await alertsOf(tx, requests)
  const planned = requests.map((request) =>
    planFor(tx, request, people).map((page) => freshPage(tx, request, page, alerts.get(request.incident.id))),
  )
  const pages = planned.flat()
  const fresh = freshPages(tx)
  for (const page of pages) fresh.set(page.toSend.id, page)
  const due = pages.filter(({ row }) => row.due_at <= tx.now).map(({ toSend }) => ({ page: toSend.id }))
  const later = pages.filter(({ row }) => row.due_at > tx.now)
  if (due.length > 0 && !(await paging.begin(tx, due))) for (const page of due) enqueue(tx, sendJob, page)
  for (const { row, toSend } of later) enqueue(tx, sendJob, { page: toSend.id }, { runAt: row.due_at })
  return planned.map(({ length }) => length)
}

async function alertsOf(tx: Tx, requests: PageRequest[]): Promise<Map<string, PagedAlerts>> {
  const asked = requests.flatMap(({ incident }) => (incident.alerts ? [] : [incident.id]))
  const alerts = await pagedAlerts(tx, [...new Set(asked)])
  for (const { incident } of requests) if (incident.alerts) alerts.set(incident.id, incident.alerts)
  return alerts
}

function planFor(tx: Tx, request: PageRequest, people: Map<string, Person>): Planned[] {
  const inPerson = request.people.flatMap((id) => {
    const person = people.get(id)
    return person ? planForPerson(person, request.incident.urgency ?? 'high', tx.now) : []
  })
  return [...inPerson, ...request.webhooks.map((url) => planForAddress(url, tx.now))]
}

function planForPerson(person: Person, urgency: Urgency, now: Date): Planned[] {
  const decision = plan(person, urgency, now)
  if (!decision.page) return []
  return decision.pages.flatMap(({ method: id, dueAt }) => {
    const method = person.methods.find((known) => known.id === id)
    return method ? [{ person, method, dueAt }] : []
  })
}

function planForAddress(url: string, now: Date): Planned {
  const method = { id: url, channel: 'webhook', address: url, sealedSecret: null, bundle: false } as const
  return { person: null, method, dueAt: now }
}

function freshPage(
  tx: Tx,
  { incident, escalation, round, step, cause }: PageRequest,
  { person, method, dueAt }: Planned,
  alerts: PagedAlerts = { first: [], count: 0 },
): FreshPage {
  const shared = {
    id: randomUUIDv7(),
    incident_id: incident.id,
    escalation_id: escalation,
    round,
    step,
    person_id: person?.id ?? NOBODY_IN_PERSON,
    method_id: method.id,
    channel: method.channel,
    cause,
    urgency: incident.urgency ?? 'high',
    state: 'planned',
    delivery_id: null,
  } as const
  return {
    row: { ...shared, because: null, due_at: dueAt, created_at: tx.now },
    toSend: {
      ...shared,
      person_name: person?.name ?? null,
      address: method.address,
      sealed_secret: method.sealedSecret,
      bundle: method.bundle,
      escalation_ended_at: null,
      title: incident.title,
      severity: incident.severity,
      status: incident.status,
      private: incident.private,
      service_id: incident.service_id,
      acknowledged_at: incident.acknowledged_at,
      snoozed_until: incident.snoozed_until,
      alerts: alerts.first,
      alert_count: alerts.count,
    },
  }
}
