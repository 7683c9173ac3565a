import type { ActorRef } from '../../../domain/incident/actor.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { readIncident, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { NOBODY_IN_PERSON } from '../notifications/nobody.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Answered } from './acknowledge-all.ts'
import { answerPage } from './answer-page-verb.ts'
import { findPage, lastAcknowledgement, mergedInto, type LinkedPage } from './store.ts'

export const LINK_DAYS = 30

export const linkVerbs = ['acknowledge', 'escalate', 'decline'] as const
export type LinkVerb = (typeof linkVerbs)[number]

/** What a link shows. `who` and `at` tell of the newest acknowledgement, while it counts. */
export type Shown = {
  row: IncidentRow
  timeZone: string
  acknowledged: { who: string; at: Date } | null
  outcome: Answered['outcome'] | null
}

export type LinkAnswer = { found: false; because: 'unknown' | 'expired' } | ({ found: true } & Shown)

/** Changes nothing: mail scanners press links. */
export async function showLink(tx: Tx, links: Links, token: string): Promise<LinkAnswer> {
  const page = await pageOf(tx, links, token)
  if (typeof page === 'string') return { found: false, because: page }
  const [id = page.incident_id] = await mergedInto(tx, [page.incident_id])
  const row = await readIncident(tx, id)
  if (!row) return { found: false, because: 'unknown' }
  return await shown(tx, page, row, null)
}

export async function answerLink(
  tx: Tx,
  { links, paging }: { links: Links; paging: Paging },
  verb: LinkVerb,
  token: string,
): Promise<LinkAnswer> {
  const page = await pageOf(tx, links, token)
  if (typeof page === 'string') return { found: false, because: page }
  const by = whoHas(page)
  const answered = await answerPage(tx, paging, { id: page.incident_id, verb, by, origin: page.id })
  return await shown(tx, page, answered.row, answered.outcome)
}

export async function pageOf(
  tx: Tx,
  links: Links,
  token: string,
): Promise<LinkedPage | 'unknown' | 'expired'> {
  const id = links.verify(token)
  const page = id === null ? null : await findPage(tx, id)
  if (!page) return 'unknown'
  return page.created_at < before(tx.now, { days: LINK_DAYS }) ? 'expired' : page
}

/** Of an address in a policy nobody knows who reads it, so the link itself is named, like a token. */
export function whoHas(page: LinkedPage): ActorRef {
  if (page.person_id !== NOBODY_IN_PERSON) return { kind: 'person', id: page.person_id, via: 'link' }
  const host = URL.parse(page.method_id)?.host ?? 'a webhook'
  return { kind: 'token', id: `page:${page.id}`, name: `Somebody at ${host}` }
}

async function shown(
  tx: Tx,
  page: LinkedPage,
  row: IncidentRow,
  outcome: Shown['outcome'],
): Promise<LinkAnswer> {
  const last = row.status === 'detected' ? null : await lastAcknowledgement(tx, row.id)
  return {
    found: true,
    row,
    timeZone: page.time_zone ?? 'UTC',
    acknowledged: last && { who: last.name ?? nameOfActor(last.actor), at: last.at },
    outcome,
  }
}

function nameOfActor(actor: ActorRef): string {
  if (actor.kind === 'person' || actor.kind === 'integration') return actor.id
  return actor.kind === 'token' ? actor.name : 'Tocsin'
}
