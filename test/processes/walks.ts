import type { ClientConfig } from 'pg'
import { vi } from 'vitest'
import { ask } from '../database/ask.ts'
import type { Phones, Rung } from './phones.ts'
import { WAIT_MINUTES, WALK } from './short-walk.ts'

const WALK_ENDED = `select count(*)::int as count from escalations where ended_at is null and catch_all_since is null
  union all select count(*)::int from deliveries where state not in ('accepted', 'delivered', 'answered')
  union all select count(*)::int from jobs where kind in ('signals.triage', 'delivery.send')`

/** Nobody answers, so each walk goes on to its catch-all; then nothing is left to do. */
export async function walksEnded(connection: ClientConfig, withinMs: number): Promise<void> {
  const nothingLeft = async () => {
    const rows = await ask<{ count: number }>(connection, WALK_ENDED)
    return rows.every(({ count }) => count === 0)
  }
  await vi.waitUntil(nothingLeft, { timeout: withinMs, interval: 250 })
}

/** The keys that no alert with an incident holds. */
export async function lostSignals(connection: ClientConfig, keys: Iterable<string>): Promise<string[]> {
  const rows = await ask<{ dedup_key: string }>(
    connection,
    'select dedup_key from alerts join incidents on incidents.id = alerts.incident_id',
  )
  const kept = new Set(rows.map((row) => row.dedup_key))
  return [...keys].filter((key) => !kept.has(key))
}

type Walk = { incident: string; alerts: number; people: string[]; ats: Date[] }

/** What Tocsin raised about itself. */
export async function readAlarms(connection: ClientConfig): Promise<string[]> {
  const rows = await ask<{ title: string }>(
    connection,
    `select title from incidents where grouping_key like 'alarm:%'`,
  )
  return rows.map(({ title }) => title)
}

/** The pages of each incident that signals opened and that pages anybody, in the order in which they were planned. */
export async function readWalks(connection: ClientConfig): Promise<Walk[]> {
  return await ask<Walk>(
    connection,
    `select 'INC-' || i.id as incident, (select count(*)::int from alerts where incident_id = i.id) as alerts,
            coalesce(array_agg(p.person_id order by p.created_at, p.step) filter (where p.id is not null), '{}') as people,
            coalesce(array_agg(p.created_at order by p.created_at, p.step) filter (where p.id is not null), '{}') as ats
     from incidents i left join pages p on p.incident_id = i.id where i.urgency is not null and coalesce(i.grouping_key, '') not like 'alarm:%' group by i.id`,
  )
}

/** What is wrong with walks that nobody answered: a step that is missing, doubled, or fired before its wait was over. */
export function faultsOf(walks: Walk[]): string[] {
  return walks.flatMap(({ incident, alerts, people, ats }) => {
    const faults: string[] = []
    if (people.join() !== WALK.join()) faults.push(`${incident} paged ${people.join()}`)
    if (alerts !== 1) faults.push(`${incident} has ${alerts} alerts`)
    if (waits(ats).some((ms) => ms < WAIT_MINUTES * 60_000)) faults.push(`${incident} paged early`)
    return faults
  })
}

/** By how much the latest step of all was late. */
export function latestStepMs(walks: Walk[]): number {
  return Math.max(0, ...walks.flatMap(({ ats }) => waits(ats)).map((ms) => ms - WAIT_MINUTES * 60_000))
}

function waits(ats: Date[]): number[] {
  return ats.slice(1).map((at, index) => at.getTime() - (ats[index]?.getTime() ?? 0))
}

type Delivered = { id: string; possible_duplicate: boolean; unknown: number; page: string; ats: Date[] }

/** What is wrong between the pages that were planned and the messages that arrived; and how many came twice, flagged. */
export async function judgeDeliveries(connection: ClientConfig, { rung }: Phones) {
  const delivered = await ask<Delivered>(
    connection,
    `select d.id, d.possible_duplicate, p.id as page,
            (select count(*)::int from delivery_attempts a where a.delivery_id = d.id and outcome = 'unknown') as unknown,
            array_remove(p.due_at || (select array_agg(ended_at order by number) from delivery_attempts a
                                      where a.delivery_id = d.id), null) as ats
     from pages p left join deliveries d on d.id = p.delivery_id`,
  )
  const byPage = Map.groupBy(rung, ({ page }) => page)
  const faults = delivered.flatMap((one) => faultsOfDelivery(one, byPage.get(one.page) ?? []))
  const known = new Set(delivered.map(({ page }) => page))
  faults.push(...[...byPage.keys()].filter((page) => !known.has(page)).map((page) => `${page} is no page`))
  return {
    faults,
    messages: rung.length,
    flagged: delivered.filter(({ possible_duplicate }) => possible_duplicate).length,
    arrivedTwice: [...byPage.values()].filter((calls) => calls.length > 1).length,
    /** Between one attempt that was lost with its node and the next. */
    longestGapMs: Math.max(0, ...delivered.flatMap(({ ats }) => waits(ats))),
  }
}

function faultsOfDelivery({ id, possible_duplicate, unknown, page }: Delivered, calls: Rung[]): string[] {
  const faults: string[] = []
  if (calls.length === 0) faults.push(`${page} never arrived`)
  if (calls.some(({ key }) => key !== id)) faults.push(`${page} came with another idempotency key`)
  if (calls.slice(1).some((call) => !call.possibleDuplicate)) faults.push(`${page} came again, not flagged`)
  if (calls.length > 1 && !possible_duplicate)
    faults.push(`${page} came again and is not known as a duplicate`)
  if (calls.length > 1 + unknown) faults.push(`${page} came ${calls.length} times with ${unknown} causes`)
  return faults
}
