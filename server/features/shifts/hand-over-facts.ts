import { sql } from 'kysely'
import type { HandOverFacts } from '../../../domain/shift/hand-over.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { HandOverRow } from './hand-over-store.ts'

const MOST_LINES = 50
const RECENT = { days: 1 }

/** Titles of private incidents stay inside. */
const title = sql<string>`case when i.private then 'Private incident' else i.title end`

/** What a schedule answers for: its team's services, and those whose policy pages it. */
function isAnsweredBy(schedule: string) {
  return sql<boolean>`exists (
    select from services s left join escalation_policies p on p.id = s.escalation_policy_id
    where s.id = service_id and (
      s.team_id = (select team_id from schedules where id = ${schedule})
      or p.steps @? ('$[*].targets[*] ? (@.schedule == ' || to_json(${schedule}::text)::text || ')')::jsonpath))`
}

/** What is known now of the shift that ends. */
export async function gatherFacts(tx: Tx, handOver: HandOverRow): Promise<HandOverFacts> {
  return {
    openIncidents: await openIncidents(tx, handOver.schedule_id),
    pages: await pagesOfShift(tx, handOver),
    changes: await recentChanges(tx, handOver),
  }
}

async function openIncidents(tx: Tx, schedule: string): Promise<HandOverFacts['openIncidents']> {
  return await tx.db
    .selectFrom('incidents as i')
    .select([sql<string>`'INC-' || i.id`.as('id'), title.as('title'), 'i.severity', 'i.status'])
    .where('i.status', 'not in', ['resolved', 'closed', 'merged'])
    .where(isAnsweredBy(schedule))
    .orderBy('i.severity_rank')
    .orderBy('i.id')
    .limit(MOST_LINES)
    .execute()
}

async function pagesOfShift(tx: Tx, { outgoing, since, at }: HandOverRow): Promise<HandOverFacts['pages']> {
  const { rows } = await sql<{ incident: string; title: string; count: number; lastAt: Date }>`
    select 'INC-' || i.id as incident, ${title} as title, count(distinct (p.round, p.step, p.escalation_id))::int as count,
           max(p.due_at) as "lastAt"
    from pages p join incidents i on i.id = p.incident_id
    where p.person_id = any(${outgoing}::text[]) and p.due_at >= ${since} and p.due_at < ${at}
      and p.state in ('bundled', 'sending')
    group by i.id order by count desc, i.id limit ${MOST_LINES}`.execute(tx.db)
  return rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() }))
}

/** Of the day before the hand-off, or the last day while it is ahead. */
async function recentChanges(
  tx: Tx,
  { schedule_id: schedule, at }: HandOverRow,
): Promise<HandOverFacts['changes']> {
  const until = at < tx.now ? at : tx.now
  const rows = await tx.db
    .selectFrom('changes')
    .select(['service_id as service', 'summary', 'happened_at'])
    .where('happened_at', '>=', before(until, RECENT))
    .where('happened_at', '<=', until)
    .where(isAnsweredBy(schedule))
    .orderBy('happened_at', 'desc')
    .limit(MOST_LINES)
    .execute()
  return rows.map(({ happened_at: happenedAt, ...change }) => ({ ...change, at: happenedAt.toISOString() }))
}
