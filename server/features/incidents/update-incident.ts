import type { z } from 'zod'
import { setStatus } from '../../../domain/incident/lifecycle.ts'
import { correctOutcome } from '../../../domain/incident/ending.ts'
import { editInstants } from '../../../domain/incident/instants.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { editIncident as editContract } from '../../../api/incidents.ts'
import type { updateIncident as updateContract } from '../../../api/incident-verbs.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { acknowledgeIncident } from './acknowledge-incident.ts'
import { applyDecision } from './change-incident.ts'
import { serviceNamed } from './service-named.ts'
import { schedulePostmortem } from './schedule-postmortem.ts'
import { lifecycleOf, saveIncident, type IncidentRow } from './store.ts'
import { tagIncident } from './tag-incident.ts'
import { tell } from './tell.ts'

/** Moves it along its lifecycle and says what is known. Whoever moves it is working on it, so nobody else is paged. */
export async function updateIncident(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  asked: z.output<typeof updateContract.body>,
): Promise<void> {
  if (asked.status) await moveTo(tx, row, by, asked.status)
  const facts = {
    ...(asked.error_rate !== undefined && { error_rate: asked.error_rate }),
    ...(asked.users_affected !== undefined && { users_affected: asked.users_affected }),
  }
  if (Object.keys(facts).length > 0) {
    row.facts = { ...row.facts, ...facts }
    await saveIncident(tx, row.id, { facts: JSON.stringify(row.facts) })
  }
  const said = [asked.event, asked.details].filter((text) => text !== undefined).join(': ')
  const known = Object.entries(facts).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)
  const text = [said, known.join(', ')].filter((part) => part !== '').join(' — ')
  const audience = asked.audience ?? 'internal'
  if (audience === 'external' && said === '') {
    throw new Refused('invalid-request', 'details: say what customers were told.', [
      { path: 'details', message: 'is missing' },
    ])
  }
  if (text === '') return
  const [kind, prefix] =
    audience === 'external' ? (['ACTION', 'Told customers: '] as const) : (['OBSERVATION', ''] as const)
  tell(tx, row.id, 'update', by, `${prefix}${text}`, { kind, details: { ...facts, audience } })
}

async function moveTo(tx: Tx, row: IncidentRow, by: ActorRef, status: IncidentRow['status']): Promise<void> {
  if (status === 'acknowledged') {
    await acknowledgeIncident(tx, row, by)
    return
  }
  const from = row.status
  if (!(await applyDecision(tx, row, setStatus(lifecycleOf(row), status, tx.now)))) return
  await endOpenEscalations(tx, [row.id], `moved to ${status}`)
  tell(tx, row.id, 'status-changed', by, `${wordsFor(by)} moved it from ${from} to ${status}.`, {
    details: { from, status },
  })
}

type Edits = z.output<typeof editContract.body>

/** Corrects what is written about an incident. */
export async function editIncident(tx: Tx, row: IncidentRow, by: ActorRef, asked: Edits): Promise<void> {
  await applyEdits(tx, row, asked)
  if (asked.tags !== undefined) await tagIncident(tx, row, by, asked.tags)
  if (asked.postmortem_at !== undefined)
    await schedulePostmortem(tx, row, by, instant(asked.postmortem_at) ?? null)
  tell(tx, row.id, 'edited', by, `${wordsFor(by)} edited ${Object.keys(asked).join(', ')}.`, {
    details: asked,
  })
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
