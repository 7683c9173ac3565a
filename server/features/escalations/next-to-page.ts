import type { Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import { namesOf } from '../schedules/store.ts'
import { catchAllTargets } from './page-catch-all.ts'
import { resolveTargetsAt } from './resolve-targets-at.ts'
import { openEscalationsOf, type EscalationRow } from './store.ts'

export type NextToPage = { at: Date; people: { id: string; name: string }[]; lastly: boolean }

/** Whom the walk of an incident pages next, as far as is known now; `lastly`: the steps are through, so the catch-all. */
export async function nextToPage(tx: Tx, incidentId: string): Promise<NextToPage | null> {
  const escalation = (await openEscalationsOf(tx, [incidentId])).get(incidentId)
  if (!escalation?.next_at) return null
  const own = targetsOfNext(escalation)
  const targets = own ?? (await catchAllTargets(tx))
  const [resolved] = await resolveTargetsAt(tx, [targets], escalation.next_at)
  const ids = resolved?.people ?? []
  const names = await namesOf(tx, ids)
  return {
    at: escalation.next_at,
    people: ids.map((id) => ({ id, name: names.get(id) ?? id })),
    lastly: own === null,
  }
}

function targetsOfNext({ steps, round, repeat, step, fallback }: EscalationRow): Target[] | null {
  const next = round > repeat ? fallback?.steps[0] : steps[step]
  return next?.targets ?? null
}
