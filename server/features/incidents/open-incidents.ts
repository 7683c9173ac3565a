import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { DeclaresItself } from '../../../domain/incident/auto-declare.ts'
import type { Beginning } from '../../../domain/incident/entered.ts'
import type { Outcome } from '../../../domain/incident/lifecycle.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { Level } from '../../../domain/severity/scheme.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Start } from '../escalations/start-escalations.ts'
import type { Service } from '../services/load-services.ts'
import { askTriggers } from './ask-triggers.ts'
import { startOf } from './page-for-incident.ts'
import type { IncidentRow } from './store.ts'
import { tell } from './tell.ts'

export type NewIncident = {
  /** Where the caller has drawn it already. */
  id?: string | null
  title: string
  level: Level
  service: Service | null
  by: ActorRef
  declared?: boolean
  /** Whether it is declared without anybody saying so. */
  declares?: DeclaresItself
  startedAt?: Date | null
  /** Where it does not begin now. */
  begins?: Beginning | null
  outcome?: Outcome | null
  tags?: string[]
  parent?: string | null
  impact?: string | null
  detectedBy?: string | null
  private?: boolean
  drill?: boolean
  groupingKey?: string | null
  /** Whom to page instead of the service's policy. */
  target?: Target | null
  /** Pages nobody, whatever its level. */
  quiet?: boolean
}

/** An incident that was written down; with `start` the caller pages for it in the same transaction. */
export type Opened = { row: IncidentRow; start: Start | null }

/** Writes new incidents down, in the order given. */
export async function openIncidents(tx: Tx, given: NewIncident[]): Promise<Opened[]> {
  if (given.length === 0) return []
  const rows = await insert(tx, given)
  await askTriggers(tx, rows)
  return rows.flatMap((row, index) => {
    const incident = given[index]
    if (!incident) return []
    tellOfOpening(tx, row, incident)
    return [{ row, start: incident.quiet ? null : startOf(row, incident.service) }]
  })
}

function tellOfOpening(tx: Tx, row: IncidentRow, { by, service, level, declares }: NewIncident): void {
  const where = service ? ` on ${service.name}` : ''
  const why = declares?.declare ? ` (declared, since ${declares.because})` : ''
  tell(tx, row.id, 'opened', by, `Opened as ${level.name}${where}${why}: ${row.title}`, {
    kind: 'NOTIFICATION',
    details: {
      severity: level.name,
      service: row.service_id,
      declared: row.declared_at !== null,
      ...(row.tags.length > 0 && { tags: row.tags }),
    },
  })
  if (level.urgency !== null) return
  tell(tx, row.id, 'pages-nobody', { kind: 'system' }, `${level.name} pages nobody.`, {
    kind: 'NOTIFICATION',
  })
}

/** Only the numbers have to be waited for; what was written is known. */
async function insert(tx: Tx, given: NewIncident[]): Promise<IncidentRow[]> {
  const drawn = await drawNumbers(tx, given.filter(({ id }) => !id).length)
  const rows = given.map((incident) => newRow(tx, incident.id ?? drawn.shift() ?? '', incident))
  insertRows(tx, 'incidents', rows)
  return rows
}

async function drawNumbers(tx: Tx, count: number): Promise<string[]> {
  if (count === 0) return []
  const { rows } = await sql<{ id: string }>`
    select nextval('incidents_id_seq')::text as id from generate_series(1, ${count}::int)`.execute(tx.db)
  return rows.map(({ id }) => id)
}

function newRow(tx: Tx, id: string, incident: NewIncident): IncidentRow {
  const begins = incident.begins ?? beginsNow(tx, incident)
  return {
    id,
    alias: null,
    title: incident.title,
    status: begins.status,
    outcome: incident.outcome ?? null,
    severity: incident.level.name,
    severity_rank: incident.level.rank,
    urgency: incident.level.urgency,
    service_id: incident.service?.id ?? null,
    team_id: incident.service?.team ?? null,
    impact: incident.impact ?? null,
    detected_by: incident.detectedBy ?? null,
    private: incident.private ?? false,
    drill: incident.drill ?? false,
    created_by: incident.by,
    grouping_key: incident.groupingKey ?? null,
    roles: {},
    war_room: null,
    facts: {},
    started_at: begins.startedAt,
    detected_at: begins.detectedAt,
    acknowledged_at: begins.acknowledgedAt,
    declared_at: begins.declaredAt,
    identified_at: begins.identifiedAt,
    monitoring_since: begins.monitoringSince,
    mitigated_at: begins.mitigatedAt,
    resolved_at: begins.resolvedAt,
    closed_at: null,
    answered_at: null,
    snoozed_until: null,
    merged_into: null,
    target: incident.target ?? null,
    imported: false,
    tags: incident.tags ?? [],
    parent_id: incident.parent ?? null,
    postmortem_at: null,
    updated_at: tx.now,
    version: 1,
  }
}

/** What a source says of the future is not believed. */
function beginsNow(tx: Tx, { startedAt = null, declared = false, declares }: NewIncident): Beginning {
  return {
    status: 'detected',
    startedAt: startedAt && startedAt <= tx.now ? startedAt : null,
    detectedAt: tx.now,
    acknowledgedAt: null,
    declaredAt: declared || declares?.declare ? tx.now : null,
    identifiedAt: null,
    monitoringSince: null,
    mitigatedAt: null,
    resolvedAt: null,
  }
}
