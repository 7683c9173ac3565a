import type { z } from 'zod'
import type { editIncident as contract } from '../../../api/incidents.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { correctOutcome } from '../../../domain/incident/ending.ts'
import { editInstants } from '../../../domain/incident/instants.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { applyDecision } from './change-incident.ts'
import { schedulePostmortem } from './schedule-postmortem.ts'
import { serviceNamed } from './service-named.ts'
import { lifecycleOf, saveIncident, type IncidentRow } from './store.ts'
import { tagIncident } from './tag-incident.ts'
import { tell } from './tell.ts'

type Edits = z.output<typeof contract.body>

/** Corrects what is written about an incident. Tags and the post-mortem have entries of their own; what is the same has none. */
export async function editIncident(tx: Tx, row: IncidentRow, by: ActorRef, asked: Edits): Promise<void> {
  const before = { ...row }
  await applyEdits(tx, row, asked)
  if (asked.tags !== undefined) await tagIncident(tx, row, by, asked.tags)
  if (asked.postmortem_at !== undefined)
    await schedulePostmortem(tx, row, by, instant(asked.postmortem_at) ?? null)
  const details = Object.fromEntries(
    Object.entries(asked).filter(([name]) => isOtherwise(before, row, columnOf.get(name))),
  )
  const names = Object.keys(details)
  if (names.length === 0) return
  tell(tx, row.id, 'edited', by, `${wordsFor(by)} edited ${names.join(', ')}.`, { details })
}

const columnOf = new Map<string, keyof IncidentRow>([
  ['title', 'title'],
  ['impact', 'impact'],
  ['detected_by', 'detected_by'],
  ['service', 'service_id'],
  ['outcome', 'outcome'],
  ['private', 'private'],
  ['drill', 'drill'],
  ['started_at', 'started_at'],
  ['detected_at', 'detected_at'],
  ['acknowledged_at', 'acknowledged_at'],
  ['identified_at', 'identified_at'],
  ['mitigated_at', 'mitigated_at'],
  ['resolved_at', 'resolved_at'],
])

function isOtherwise(
  before: IncidentRow,
  after: IncidentRow,
  column: keyof IncidentRow | undefined,
): boolean {
  if (column === undefined) return false
  return JSON.stringify(before[column]) !== JSON.stringify(after[column])
}

/** Saves what is given of them; telling of it is the caller's. */
export async function applyEdits(tx: Tx, row: IncidentRow, asked: Edits): Promise<void> {
  const instants = {
    startedAt: instant(asked.started_at),
    detectedAt: instant(asked.detected_at),
    acknowledgedAt: instant(asked.acknowledged_at),
    identifiedAt: instant(asked.identified_at),
    mitigatedAt: instant(asked.mitigated_at),
    resolvedAt: instant(asked.resolved_at),
  }
  await applyDecision(tx, row, editInstants(lifecycleOf(row), instants, tx.now))
  if (asked.outcome !== undefined)
    await applyDecision(tx, row, correctOutcome(lifecycleOf(row), asked.outcome))
  const change = {
    ...(asked.title !== undefined && { title: asked.title }),
    ...(asked.impact !== undefined && { impact: asked.impact }),
    ...(asked.private !== undefined && { private: asked.private }),
    ...(asked.drill !== undefined && { drill: asked.drill }),
    ...(asked.detected_by !== undefined && { detected_by: asked.detected_by }),
    ...(asked.service !== undefined && (await serviceColumns(tx, asked.service))),
  }
  if (Object.keys(change).length > 0) await saveIncident(tx, row.id, change)
  Object.assign(row, change)
}

/** Null empties an instant; undefined leaves it as it is. */
function instant(text: string | null | undefined): Date | null | undefined {
  if (text === undefined || text === null) return text
  return new Date(text)
}

async function serviceColumns(tx: Tx, id: string | null) {
  if (id === null) return { service_id: null, team_id: null }
  const service = await serviceNamed(tx, id)
  return { service_id: service.id, team_id: service.team }
}
