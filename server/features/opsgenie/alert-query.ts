import { type RawBuilder, sql } from 'kysely'
import { idsOfNumber } from '../../../domain/alerting/alert-number.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { Refused } from '../../../api/problem.ts'
import { instantOf } from '../../integrations/instant.ts'
import { severityOfPriority } from '../../integrations/opsgenie/priority.ts'
import { type Comparison, type Query, readQuery } from '../../integrations/opsgenie/query.ts'

type Condition = (value: string, compare: Comparison) => RawBuilder<boolean>

const text =
  (column: RawBuilder<unknown>): Condition =>
  (value) =>
    sql<boolean>`coalesce(${column}, '') ilike ${pattern(value)}`
const containing =
  (column: RawBuilder<unknown>): Condition =>
  (value) =>
    sql<boolean>`coalesce(${column}, '') ilike ${`%${pattern(value)}%`}`
const flag =
  (condition: RawBuilder<boolean>): Condition =>
  (value) =>
    sql<boolean>`(${condition}) = ${value.toLowerCase() === 'true'}`
const instant =
  (column: RawBuilder<unknown>): Condition =>
  (value, compare) =>
    sql<boolean>`${column} ${operator(compare)} ${instantMeant(value)}`

const updatedAt = sql`greatest(a.last_seen_at, a.acknowledged_at, a.resolved_at)`

const conditions: Record<string, Condition> = {
  status: (value) => sql<boolean>`(a.status <> 'resolved') = ${isOpenWord(value)}`,
  acknowledged: flag(sql<boolean>`a.status = 'acknowledged'`),
  snoozed: flag(sql<boolean>`i.snoozed_until is not null and a.status <> 'resolved'`),
  message: containing(sql`a.summary`),
  description: containing(sql`a.details ->> 'description'`),
  alias: text(sql`a.dedup_key`),
  entity: text(sql`a.details ->> 'entity'`),
  source: text(sql`a.source`),
  owner: text(sql`a.details ->> 'owner'`),
  user: text(sql`a.details ->> 'user'`),
  priority: (value) => sql<boolean>`coalesce(a.details ->> 'priority', '') = ${value.toUpperCase()}
    or (a.details -> 'priority' is null and a.severity = ${severityOfPriority(value)})`,
  tag: (value) => sql<boolean>`coalesce(a.details -> 'tags', '[]') @> to_jsonb(${value}::text)`,
  count: (value, compare) => sql<boolean>`a.count ${operator(compare)} ${Number(value) || 0}::int`,
  tinyid: (value) => {
    const ids = idsOfNumber(value)
    return ids ? sql<boolean>`a.id between ${ids.first} and ${ids.last}` : sql<boolean>`false`
  },
  createdat: instant(sql`a.first_seen_at`),
  lastoccurredat: instant(sql`a.last_seen_at`),
  updatedat: instant(updatedAt),
}
const aliases: Record<string, string> = { tags: 'tag', acked: 'acknowledged', isacknowledged: 'acknowledged' }

const orders: Record<string, RawBuilder<unknown>> = {
  createdat: sql`a.first_seen_at`,
  updatedat: updatedAt,
  lastoccurredat: sql`a.last_seen_at`,
  count: sql`a.count`,
  tinyid: sql`a.id`,
  alias: sql`a.dedup_key`,
  message: sql`a.summary`,
  source: sql`a.source`,
  status: sql`a.status`,
}

/** Opsgenie's query language as a condition of a statement. */
export function conditionOf(query: string | undefined): RawBuilder<boolean> {
  if (query === undefined || query.trim() === '') return sql<boolean>`true`
  const tree = readQuery(query)
  if (!tree) throw new Refused('invalid-request', `query: "${query}" cannot be read.`)
  return sqlOf(tree)
}

export function orderOf(sort: string | undefined, order: string | undefined): RawBuilder<unknown> {
  const by = orders[(sort ?? 'createdAt').toLowerCase()] ?? sql`a.first_seen_at`
  return order?.toLowerCase() === 'asc' ? sql`${by}, a.id` : sql`${by} desc, a.id desc`
}

function sqlOf(query: Query): RawBuilder<boolean> {
  if ('all' in query) return sql<boolean>`(${sql.join(query.all.map(sqlOf), sql` and `)})`
  if ('any' in query) return sql<boolean>`(${sql.join(query.any.map(sqlOf), sql` or `)})`
  if ('not' in query) return sql<boolean>`not (${sqlOf(query.not)})`
  const { field, compare, value } = query
  const label = /^details\.(.+)$/i.exec(field)?.[1]
  if (label !== undefined) return text(sql`a.labels ->> ${label}::text`)(value, compare)
  const name = field.toLowerCase()
  const condition = conditions[aliases[name] ?? name]
  if (condition) return sql<boolean>`(${condition(value, compare)})`
  const near = nearest(name, Object.keys(conditions))
  throw new Refused(
    'invalid-request',
    `query: there is no field "${field}"${near ? `; did you mean ${near}?` : '.'}`,
  )
}

function isOpenWord(value: string): boolean {
  if (/^(open|acked|snoozed)$/i.test(value)) return true
  if (/^closed$/i.test(value)) return false
  throw new Refused('invalid-request', `query: a status is open or closed, not "${value}".`)
}

function instantMeant(value: string): Date {
  const at = /^\d{12,14}$/.test(value) ? new Date(Number(value)) : instantOf(value)
  if (at) return at
  throw new Refused('invalid-request', `query: "${value}" is no instant; give milliseconds or ISO 8601.`)
}

function operator(compare: Comparison): RawBuilder<unknown> {
  return sql.raw(compare === ':' ? '=' : compare)
}

/** A star stands for anything; what SQL takes for its own wildcards is taken as it is. */
function pattern(value: string): string {
  return value.replaceAll(/[\\%_]/g, String.raw`\$&`).replaceAll('*', '%')
}
