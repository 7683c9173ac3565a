import type { z } from 'zod'
import { setStatus } from '../../../domain/incident/lifecycle.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { updateIncident as contract } from '../../../api/incident-verbs.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { acknowledgeIncident } from './acknowledge-incident.ts'
import { applyDecision } from './change-incident.ts'
import { lifecycleOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Moves it along its lifecycle and says what is known. Whoever moves it is working on it, so nobody else is paged. */
export async function updateIncident(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  asked: z.output<typeof contract.body>,
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
