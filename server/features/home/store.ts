import { sql } from 'kysely'
import type { Home } from '../../../api/home.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { RoleName } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, visibleTo } from '../incidents/store.ts'

export const MOST_SHOWN = 50

export async function openBySeverity(tx: Tx, actor: Actor): Promise<Home['open_incidents']> {
  const { rows } = await sql<Home['open_incidents']['by_severity'][number]>`
    select severity, severity_rank as rank, count(*)::int as count from incidents
    where status not in ('resolved', 'closed', 'merged') and ${visibleTo(actor)}
    group by severity, severity_rank order by severity_rank, severity`.execute(tx.db)
  return { count: rows.reduce((sum, { count }) => sum + count, 0), by_severity: rows }
}

/** Incidents that nobody answered and that paged the person; the highest first. */
export async function pagesWaitingFor(tx: Tx, person: string): Promise<Home['pages']> {
  const { rows } = await sql<Omit<Home['pages'][number], 'paged_at'> & { paged_at: Date }>`
    select id::text as incident, title, severity, urgency, service_id as service, paged_at
    from incidents cross join lateral (
      select max(due_at) as paged_at from pages
      where pages.incident_id = incidents.id and person_id = ${person} and due_at <= ${tx.now}) as mine
    where status = 'detected' and paged_at is not null
    order by severity_rank, paged_at limit ${MOST_SHOWN}`.execute(tx.db)
  return rows.map((row) => ({
    ...row,
    incident: nameOf(row.incident),
    paged_at: row.paged_at.toISOString(),
  }))
}

export async function openTasksOf(tx: Tx, actor: Actor, person: string): Promise<Home['tasks']> {
  const { rows } = await sql<{ incident_id: string; number: number; title: string; due_at: Date | null }>`
    select incident_id, number, title, due_at from incident_tasks
    where assignee = ${person} and state = 'open' and exists (
      select from incidents where incidents.id = incident_id and ${visibleTo(actor)})
    order by due_at nulls last, incident_id, number limit ${MOST_SHOWN}`.execute(tx.db)
  return rows.map(({ incident_id: incident, due_at: dueAt, ...task }) => ({
    incident: nameOf(incident),
    ...task,
    due_at: dueAt?.toISOString() ?? null,
  }))
}

type Offer = { incident: string; title: string; number: number; role: RoleName; from: string; at: Date }

export async function rolesOfferedTo(tx: Tx, person: string): Promise<Home['offered_roles']> {
  const { rows } = await sql<Offer>`
    select incident_id::text as incident, title, number, role, from_person as from, offered_at as at
    from role_hand_overs join incidents on incidents.id = incident_id
    where to_person = ${person} and state = 'offered'
    order by offered_at limit ${MOST_SHOWN}`.execute(tx.db)
  return rows.map(({ incident, at, ...offer }) => ({
    incident: nameOf(incident),
    ...offer,
    offered_at: at.toISOString(),
  }))
}

export async function countActionItemsOf(tx: Tx, person: string): Promise<{ open: number; overdue: number }> {
  const { rows } = await sql<{ open: number; overdue: number }>`
    select count(*)::int as open, count(*) filter (where due_at < ${tx.now})::int as overdue
    from action_items where owner = ${person} and ended_at is null`.execute(tx.db)
  return rows[0] ?? { open: 0, overdue: 0 }
}
