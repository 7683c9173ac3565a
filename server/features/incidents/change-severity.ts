import type { ActorRef } from '../../../domain/incident/actor.ts'
import { pagingAfter, urgencyChange, type PagingChange } from '../../../domain/incident/severity-change.ts'
import { severityChangeText } from '../../../domain/incident/severity-change-text.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { levelDifference } from '../../../domain/severity/level-difference.ts'
import { levelOf, parseLevel, type Level, type Scheme } from '../../../domain/severity/scheme.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations, lockOpenEscalations, type EscalationRow } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { readSettings } from '../settings/read-settings.ts'
import { pageForIncident, pageNewcomers } from './page-for-incident.ts'
import { askTriggers } from './ask-triggers.ts'
import { nameOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

export async function activeScheme(tx: Tx): Promise<Scheme> {
  return (await readSettings(tx)).scheme
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

/** Somebody looked at the severity again, and it stays. */
export function confirmSeverity(tx: Tx, row: IncidentRow, by: ActorRef, reason: string): void {
  requireChangeable(row)
  tell(
    tx,
    row.id,
    'severity-confirmed',
    by,
    `${wordsFor(by)} keeps the severity ${row.severity}: ${reason}`,
    {
      details: { severity: row.severity, reason },
    },
  )
}

function requireChangeable({ id, status }: IncidentRow): void {
  if (status !== 'closed' && status !== 'merged') return
  throw new Refused('conflict', `${nameOf(id)} is ${status}; its severity stays.`)
}

/** Raises or lowers the severity. Rising urgency pages anew by the new urgency's rules, unless somebody answers already. */
export async function changeSeverity(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  { level, reason }: { level: Level; reason: string },
): Promise<void> {
  requireChangeable(row)
  if (level.name === row.severity && level.urgency === row.urgency) return
  const before = levelOf(await activeScheme(tx), row.severity_rank)
  const [fromName, fromUrgency] = [row.severity, row.urgency]
  const change = { severity: level.name, severity_rank: level.rank, urgency: level.urgency }
  const [walk] = await lockOpenEscalations(tx, [row.id])
  const pagingChange = pagingAfter(urgencyChange(fromUrgency, level.urgency), {
    status: row.status,
    snoozed: row.snoozed_until !== null,
    hasWalk: walk !== undefined,
  })
  const difference = levelDifference(before, level)
  await saveIncident(tx, row.id, change)
  Object.assign(row, change)
  const way = level.rank === before.rank ? 'renamed' : level.rank < before.rank ? 'raised' : 'lowered'
  const consequences = severityChangeText(pagingChange, difference, { declared: row.declared_at !== null })
  const what =
    level.name === fromName
      ? `changed the urgency to ${level.urgency ?? 'none'}`
      : `${way} the severity from ${fromName} to ${level.name}`
  const text = `${wordsFor(by)} ${what}: ${reason}`
  tell(tx, row.id, 'severity-changed', by, consequences === '' ? text : `${text} (${consequences})`, {
    details: {
      from: fromName,
      to: level.name,
      reason,
      paging: pagingChange,
      clocks: difference.minutes,
      roles_required: difference.roles,
    },
  })
  await replanPaging(tx, paging, row, pagingChange, walk)
  if (level.rank < before.rank) await askTriggers(tx, [row])
}

async function replanPaging(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  change: PagingChange,
  walk: EscalationRow | undefined,
): Promise<void> {
  switch (change) {
    case 'stays':
      return
    case 'ends':
      await endOpenEscalations(tx, [row.id], 'the level pages nobody')
      return
    case 'newcomers':
      await pageNewcomers(tx, paging, row)
      return
    case 'starts-anew':
      await endOpenEscalations(tx, [row.id], 'urgency rose')
      // The people of the step that fired last are paged again, now by their rules for the higher urgency.
      await pageForIncident(tx, paging, row, walk && lastFired(walk))
  }
}

function lastFired({ round, step, steps }: { round: number; step: number; steps: unknown[] }) {
  if (step > 0) return { round, step: step - 1 }
  return round > 0 ? { round: round - 1, step: Math.max(0, steps.length - 1) } : { round: 0, step: 0 }
}
