import { sql } from 'kysely'
import type { Told } from '../../../domain/communication/field-values.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { incidentStream } from '../timeline/record.ts'

/** What those who write about an incident can take from it. */
export async function loadTold(tx: Tx, links: Links, row: IncidentRow): Promise<Told> {
  const named = await namesFor(tx, row)
  return {
    incident: {
      id: nameOf(row.id),
      title: row.title,
      severity: row.severity,
      status: row.status,
      impact: row.impact,
      service: named.service,
      team: named.team,
      startedAt: row.started_at,
      detectedAt: row.detected_at,
      mitigatedAt: row.mitigated_at,
      resolvedAt: row.resolved_at,
      link: links.incident(nameOf(row.id)),
    },
    facts: row.facts,
    roles: await namedRoles(tx, row.roles),
    known: await lastWritten(tx, row.id, ['OBSERVATION']),
    done: await lastWritten(tx, row.id, ['ACTION', 'DECISION']),
  }
}

async function namesFor(tx: Tx, { service_id, team_id }: IncidentRow) {
  const service = await tx.db
    .selectFrom('services')
    .select('name')
    .where('id', '=', service_id)
    .executeTakeFirst()
  const team = await tx.db.selectFrom('teams').select('name').where('id', '=', team_id).executeTakeFirst()
  return { service: service?.name ?? service_id, team: team?.name ?? team_id }
}

async function namedRoles(tx: Tx, roles: IncidentRow['roles']): Promise<Told['roles']> {
  const rows = await tx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${Object.values(roles).flat()}::text[])`)
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    Object.entries(roles).map(([role, holders]) => [role, [holders].flat().map((id) => names.get(id) ?? id)]),
  )
}

/** Of updates and notes, as they read now; what Tocsin records itself tells nobody how it stands. */
async function lastWritten(tx: Tx, id: string, kinds: EntryKind[]): Promise<string | null> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(edit.text, entry.text) as text from timeline entry
    left join lateral (
      select text, kind from timeline_edits e where e.stream = entry.stream and e.number = entry.number
      order by version desc limit 1) edit on true
    where entry.stream = ${incidentStream(id)} and entry.event in ('update', 'note')
      and coalesce(edit.kind, entry.kind) = any(${kinds}::text[])
    order by entry.at desc, entry.number desc limit 1`.execute(tx.db)
  return rows[0]?.text ?? null
}
