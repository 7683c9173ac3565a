import { sql } from 'kysely'
import type { RelatedIncident } from '../../../api/incident.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { dependantsOf, dependenciesOf } from '../../../domain/alerting/dependencies.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { likeness, type Compared } from '../../../domain/incident/likeness.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import { nameOf, visibleTo, type IncidentRow } from './store.ts'

const MOST_SHOWN = 20

/** What the comparison looks at; one that is not opened yet has no number, which is written as 0. */
type Likened = Pick<IncidentRow, 'id' | 'title' | 'impact' | 'service_id' | 'tags' | 'detected_at'>

type Asked = { days: number; openOnly: boolean }

/** What has something to do with an incident or looks like it, and why; the closest first. */
export async function relatedIncidents(
  tx: Tx,
  actor: Actor,
  row: Likened,
  asked: Asked,
): Promise<RelatedIncident[]> {
  const services = await neighboursOf(tx, row.service_id)
  const near = [row.service_id, ...services.needs.keys(), ...services.neededBy.keys()]
  const candidates = await readCandidates(tx, actor, row, {
    ...asked,
    services: near.flatMap((id) => id ?? []),
  })
  const labels = await labelsOf(tx, [row.id, ...candidates.map(({ id }) => id)])
  const one = compared(row, labels, 1)
  return candidates
    .map((other) => ({ other, ...likeness(one, compared(other, labels, other.text_rank), services) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || Number(b.other.id) - Number(a.other.id))
    .slice(0, MOST_SHOWN)
    .map(({ other, score, because }) => present(other, score, because))
}

const DUPLICATE_SCORE = 3
const MOST_DUPLICATES = 5

/** Open incidents of the last week that this one may be the same as. */
export async function possibleDuplicates(
  tx: Tx,
  actor: Actor,
  row: Likened & Pick<IncidentRow, 'status'>,
): Promise<RelatedIncident[]> {
  if (!isOpen(row)) return []
  const related = await relatedIncidents(tx, actor, row, { days: 7, openOnly: true })
  return related.filter(({ score }) => score >= DUPLICATE_SCORE).slice(0, MOST_DUPLICATES)
}

async function neighboursOf(tx: Tx, service: string | null) {
  const graph = service === null ? new Map<string, string[]>() : await loadDependencies(tx)
  return {
    needs: service === null ? new Map<string, number>() : dependenciesOf(service, graph),
    neededBy: service === null ? new Map<string, number>() : dependantsOf(service, graph),
  }
}

type Candidate = Pick<
  IncidentRow,
  'id' | 'title' | 'status' | 'severity' | 'service_id' | 'tags' | 'detected_at'
> & { text_rank: number }

/**
 * The newest of the services around it, those that were detected within an hour of it, and the newest that share two words
 * with it: each is an index scan that ends early, whatever the number of incidents.
 */
async function readCandidates(
  tx: Tx,
  actor: Actor,
  row: Likened,
  { days, openOnly, services }: Asked & { services: string[] },
): Promise<Candidate[]> {
  const { words, query } = await wordsOf(tx, row)
  const { rows } = await sql<Candidate>`
    with candidates as (
      select newest.id from unnest(${services}::text[]) as near (service) cross join lateral (
        select id from incidents where service_id = near.service order by id desc limit 40) as newest
      union
      select id from (
        select id from incidents where detected_at between ${row.detected_at}::timestamptz - interval '1 hour'
          and ${row.detected_at}::timestamptz + interval '1 hour' order by detected_at desc limit 100) as around
      union
      select id from (
        select id from incidents
        where to_tsvector('english', title || ' ' || coalesce(impact, '')) @@ ${query}::tsquery
        order by id desc limit 100) as alike)
    select id, title, status, severity, service_id, tags, detected_at, (
      select count(*) filter (where lexeme = any(${words}::text[])) / greatest(1, count(*) + cardinality(${words}::text[])
        - count(*) filter (where lexeme = any(${words}::text[])))::float8
      from unnest(to_tsvector('english', title || ' ' || coalesce(impact, '')))) as text_rank
    from incidents join candidates using (id)
    where id <> ${row.id} and merged_into is distinct from ${row.id}
      and detected_at >= ${before(row.detected_at, { days })}
      and (not ${openOnly}::boolean or status not in ('resolved', 'closed', 'merged'))
      and ${visibleTo(actor)}`.execute(tx.db)
  return rows
}

/** Its words, and any two of them as a query: known when the candidates are planned for, since words may be rare or common. */
async function wordsOf(tx: Tx, { title, impact }: Likened): Promise<{ words: string[]; query: string }> {
  const { rows } = await sql<{ words: string[]; query: string | null }>`
    with words as (
      select array(select lexeme from unnest(to_tsvector('english', ${title} || ' ' || ${impact ?? ''})) limit 12) as all_of)
    select all_of as words, (
      select string_agg(quote_literal(one) || ' & ' || quote_literal(other), ' | ')
      from unnest(all_of) as one, unnest(all_of) as other where one < other or cardinality(all_of) = 1) as query
    from words`.execute(tx.db)
  return { words: rows[0]?.words ?? [], query: rows[0]?.query ?? '' }
}

async function labelsOf(tx: Tx, ids: string[]): Promise<Map<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ incident: string; labels: string[] }>`
    select incident_id as incident, array_agg(distinct key || '=' || value) as labels
    from alerts, jsonb_each_text(labels) where incident_id = any(${ids}::bigint[])
    group by incident_id`.execute(tx.db)
  return new Map(rows.map(({ incident, labels }) => [incident, new Set(labels)]))
}

function compared(
  row: Pick<IncidentRow, 'id' | 'service_id' | 'tags' | 'detected_at'>,
  labels: Map<string, ReadonlySet<string>>,
  textRank: number,
): Compared {
  return {
    id: row.id,
    service: row.service_id,
    labels: labels.get(row.id) ?? new Set(),
    tags: row.tags,
    detectedAt: row.detected_at,
    textRank,
  }
}

function present(row: Candidate, score: number, because: string[]): RelatedIncident {
  return {
    id: nameOf(row.id),
    title: row.title,
    status: row.status,
    severity: row.severity,
    service: row.service_id,
    detected_at: row.detected_at.toISOString(),
    score: Math.round(score * 100) / 100,
    because,
  }
}
