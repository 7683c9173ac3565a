import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen, statuses, type Status } from '../../../domain/incident/lifecycle.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { involves, visibleTo, type IncidentRow } from './store.ts'

export type IncidentFilter = {
  statuses: Status[] | null
  severities: string[] | null
  services: string[] | null
  teams: string[] | null
  text: string | null
  involving: string | null
  declared: boolean | null
  tag: string | null
  parent: string | null
  mergedInto: string | null
  since: Date | null
  until: Date | null
  /** Only incidents before this one, newest first. */
  before: string | null
  limit: number
}

const OPEN = statuses.filter((status) => isOpen({ status }))

export async function listIncidentRows(tx: Tx, actor: Actor, filter: IncidentFilter): Promise<IncidentRow[]> {
  let query = tx.db.selectFrom('incidents').selectAll().where(visibleTo(actor))
  if (filter.statuses)
    query = query.where('status', '=', sql<IncidentRow['status']>`any(${filter.statuses}::text[])`)
  if (filter.severities) query = query.where('severity', '=', anyOf(filter.severities))
  if (filter.services) query = query.where('service_id', '=', anyOf(filter.services))
  if (filter.teams) query = query.where('team_id', '=', anyOf(filter.teams))
  if (filter.text) query = query.where(mentions(filter.text))
  if (filter.involving) query = query.where(involves(filter.involving))
  if (filter.declared !== null) query = query.where('declared_at', filter.declared ? 'is not' : 'is', null)
  if (filter.tag) query = query.where('tags', '@>', sql<string[]>`array[${filter.tag}::text]`)
  if (filter.parent) query = query.where('parent_id', '=', filter.parent)
  if (filter.mergedInto) query = query.where('merged_into', '=', filter.mergedInto)
  if (filter.since) query = query.where('detected_at', '>=', filter.since)
  if (filter.until) query = query.where('detected_at', '<', filter.until)
  if (filter.before) query = query.where('id', '<', filter.before)
  return await query.orderBy('id', 'desc').limit(filter.limit).execute()
}

/** The lifecycle words of a list with commas, in which `open` stands for several. */
export function statusesNamed(text: string): Status[] {
  return text.split(',').flatMap((word) => {
    const named = word.trim()
    if (named === 'open') return OPEN
    const status = statuses.find((known) => known === named)
    if (status) return [status]
    const meant = nearest(named, ['open', ...statuses])
    const wayOut = meant === null ? `; there are open, ${statuses.join(', ')}` : `; did you mean "${meant}"?`
    const message = `there is no status "${named}"${wayOut}`
    throw new Refused('invalid-request', `status: ${message}`, [{ path: 'status', message }])
  })
}

function anyOf(values: string[]): Expression<string> {
  return sql<string>`any(${values}::text[])`
}

function mentions(text: string): Expression<SqlBool> {
  const like = `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`(title ilike ${like} or 'INC-' || id ilike ${like} or alias ilike ${like})`
}
