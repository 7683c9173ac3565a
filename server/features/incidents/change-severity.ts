import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { urgencyChange } from '../../../domain/incident/severity-change.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { parseLevel, presets, schemeOf, type Level, type Scheme } from '../../../domain/severity/scheme.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations, lockOpenEscalations } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { readSettings } from '../settings/read-settings.ts'
import { pageForIncident } from './page-for-incident.ts'
import { nameOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

export async function activeScheme(tx: Tx): Promise<Scheme> {
  const { severityScheme } = await readSettings(tx)
  return schemeOf(severityScheme) ?? presets['SEV1-4']
}

/** The level that a person wrote as `SEV1`, `SEV-1`, `P1` … in the active scheme. */
export async function levelNamed(tx: Tx, text: string): Promise<Level> {
  const scheme = await activeScheme(tx)
  const level = parseLevel(scheme, text)
  if (level) return level
  const names = scheme.levels.map(({ name }) => name)
  const near = nearest(text, names)
  const hint = near ? `did you mean "${near}"?` : `the levels are ${names.join(', ')}.`
  throw new Refused('invalid-request', `severity: there is no level "${text}"; ${hint}`, [
    { path: 'severity', message: `no level "${text}"` },
  ])
}

/** Raises or lowers the severity. Rising urgency pages anew by the new urgency's rules, unless somebody answers already. */
export async function changeSeverity(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  { level, reason }: { level: Level; reason: string },
): Promise<void> {
  if (row.status === 'closed' || row.status === 'merged') {
    throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; its severity stays.`)
  }
  if (level.name === row.severity) return
  const [fromName, fromRank, fromUrgency] = [row.severity, row.severity_rank, row.urgency]
  const change = { severity: level.name, severity_rank: level.rank, urgency: level.urgency }
  await saveIncident(tx, row.id, change)
  Object.assign(row, change)
  const way = level.rank < fromRank ? 'raised' : 'lowered'
  tell(
    tx,
    row.id,
    'severity-changed',
    by,
    `${wordsFor(by)} ${way} the severity from ${fromName} to ${level.name}: ${reason}`,
    {
      details: { from: fromName, to: level.name, reason },
    },
  )
  await replanPaging(tx, paging, row, urgencyChange(fromUrgency, level.urgency))
}

async function replanPaging(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  change: ReturnType<typeof urgencyChange>,
): Promise<void> {
  if (change === 'pages-nobody') await endOpenEscalations(tx, [row.id], 'the level pages nobody')
  if (change !== 'rises' || !isOpen(row) || row.status === 'acknowledged' || row.snoozed_until) return
  const [open] = await lockOpenEscalations(tx, [row.id])
  // Who investigates has answered, unless the incident was re-opened and still pages.
  if (row.status !== 'detected' && !open) return
  await endOpenEscalations(tx, [row.id], 'urgency rose')
  // The people of the step that fired last are paged again, now by their rules for the higher urgency.
  await pageForIncident(tx, paging, row, open && lastFired(open))
}

function lastFired({ round, step, steps }: { round: number; step: number; steps: unknown[] }) {
  if (step > 0) return { round, step: step - 1 }
  return round > 0 ? { round: round - 1, step: Math.max(0, steps.length - 1) } : { round: 0, step: 0 }
}
