import type { z } from 'zod'
import type { declareIncident as contract } from '../../../api/incident-verbs.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { declare } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { Paging } from '../notifications/page-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { beginWithTemplate } from './begin-with-template.ts'
import { applyDecision } from '../incidents/change-incident.ts'
import { changeSeverity, levelNamed } from '../incidents/change-severity.ts'
import { lifecycleOf, saveIncident, type IncidentRow } from '../incidents/store.ts'
import { tagIncident } from '../incidents/tag-incident.ts'
import { tell } from '../incidents/tell.ts'
import { templateNamed } from './template-named.ts'

/** Triage is over: it becomes a coordinated response. Whoever declares it again only adds what they say. */
export async function declareIncident(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  asked: z.output<typeof contract.body> = {},
): Promise<void> {
  const template = asked.template === undefined ? null : await templateNamed(tx, asked.template)
  const severity = asked.severity ?? (row.declared_at ? null : template?.severity)
  if (severity) {
    const level = await levelNamed(tx, severity)
    await changeSeverity(tx, paging, row, by, { level, reason: 'declared' })
  }
  const at = asked.declared_at === undefined ? tx.now : new Date(asked.declared_at)
  const declared = await applyDecision(tx, row, declare(lifecycleOf(row), tx.now, at))
  await mark(tx, row, {
    private: row.private || asked.private === true || template?.private === true,
    drill: row.drill || asked.drill === true,
  })
  if (declared)
    tell(tx, row.id, 'declared', by, `${wordsFor(by)} declared it as ${row.severity}.`, {
      details: { severity: row.severity, drill: row.drill, private: row.private },
      ...(asked.declared_at !== undefined && { at: row.declared_at ?? at }),
    })
  await tagIncident(tx, row, by, [...row.tags, ...(template?.tags ?? []), ...(asked.tags ?? [])])
  if (template) await beginWithTemplate(tx, row, by, template)
}

/** Nobody said so, but the service does. */
export async function declareBecause(tx: Tx, row: IncidentRow, because: string): Promise<void> {
  if (!(await applyDecision(tx, row, declare(lifecycleOf(row), tx.now)))) return
  tell(tx, row.id, 'declared', SYSTEM, `Declared as ${row.severity}, since ${because}.`, {
    kind: 'NOTIFICATION',
    details: { severity: row.severity },
  })
}

async function mark(tx: Tx, row: IncidentRow, marks: Pick<IncidentRow, 'private' | 'drill'>): Promise<void> {
  await saveIncident(tx, row.id, marks)
  Object.assign(row, marks)
}
