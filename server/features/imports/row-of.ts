import type { Insertable } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tables } from '../../database/tables.ts'
import type { Checked } from './check-file.ts'
import type { KnownNames } from './known-names.ts'
import { rolesOf } from './roles-of.ts'

type Context = { by: ActorRef; names: KnownNames; now: Date; number: string | null }

export function rowOf(checked: Checked, context: Context): Insertable<Tables['incidents']> {
  const { source, level, status, outcome, instants, sha256 } = checked
  const { by, names, now, number } = context
  const service = source.service ? names.service(source.service) : null
  const { roles, others } = rolesOf(source.people, names)
  const { communication, metadata, resolution } = source
  const facts = {
    ...metadata,
    ...(Object.keys(others).length > 0 && { people: others }),
    ...(communication && { communication }),
    ...(resolution && { resolution }),
    imported_from: { sha256 },
  }
  return {
    ...(number !== null && { id: number }),
    alias: source.incident_id,
    title: source.title,
    status,
    outcome,
    severity: level.name,
    severity_rank: level.rank,
    urgency: level.urgency,
    service_id: service?.id ?? null,
    team_id: service?.team ?? null,
    impact: source.impact ?? null,
    detected_by: source.detected_by ?? null,
    private: source.private,
    drill: source.drill,
    created_by: JSON.stringify(by),
    grouping_key: null,
    roles: JSON.stringify(roles),
    facts: JSON.stringify(facts),
    ...instantColumns(instants, status),
    snoozed_until: null,
    merged_into: null,
    target: null,
    imported: true,
    updated_at: now,
  }
}

/** It has a severity, so it was declared; nothing says when, if not at its detection. */
function instantColumns(instants: Checked['instants'], status: Checked['status']) {
  return {
    started_at: instants.startedAt,
    detected_at: instants.detectedAt,
    acknowledged_at: instants.acknowledgedAt,
    answered_at: instants.acknowledgedAt,
    declared_at: instants.detectedAt,
    identified_at: instants.identifiedAt,
    monitoring_since: status === 'monitoring' ? (instants.mitigatedAt ?? instants.detectedAt) : null,
    mitigated_at: instants.mitigatedAt,
    resolved_at: instants.resolvedAt,
    closed_at: instants.closedAt,
  }
}
