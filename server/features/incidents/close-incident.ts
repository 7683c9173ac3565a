import type { ActorRef } from '../../../domain/incident/actor.ts'
import { close } from '../../../domain/incident/ending.ts'
import { postmortemOf } from '../../../domain/incident/postmortem-need.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { applyDecision } from './change-incident.ts'
import { activeScheme } from './change-severity.ts'
import { leftWorkarounds } from './left-workarounds.ts'
import { schedulePostmortem } from './schedule-postmortem.ts'
import { lifecycleOf, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** It ends for good, half an hour after it was resolved and with its post-mortem scheduled where its level requires one. */
export async function closeIncident(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  asked: { override?: string | undefined; postmortem_at?: string | undefined } = {},
): Promise<void> {
  if (asked.postmortem_at !== undefined) await schedulePostmortem(tx, row, by, new Date(asked.postmortem_at))
  const { override = null } = asked
  const postmortem = await postmortemNeed(tx, row)
  if (!(await applyDecision(tx, row, close(lifecycleOf(row), tx.now, { override, postmortem })))) return
  const why = override ? ` The guard was overridden: ${override}` : ''
  const { text, details } = await leftWorkarounds(tx, row.id)
  tell(tx, row.id, 'closed', by, `${wordsFor(by)} closed it.${text}${why}`, {
    details: { declared: row.declared_at !== null, postmortem, ...(override && { override }), ...details },
  })
}

async function postmortemNeed(tx: Tx, row: IncidentRow) {
  const { declared_at: declaredAt, drill, outcome, postmortem_at: postmortemAt } = row
  const level = levelOf(await activeScheme(tx), row.severity_rank)
  return postmortemOf(level, { declared: declaredAt !== null, drill, outcome, postmortemAt })
}
