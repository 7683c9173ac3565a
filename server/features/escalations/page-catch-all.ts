import { nextCatchAll, type CatchAllReason } from '../../../domain/escalation/catch-all.ts'
import { mayFire } from '../../../domain/escalation/may-fire.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { pagePeople, type IncidentToPage, type Paging } from '../notifications/page-people.ts'
import { administrators } from '../people/load-teams.ts'
import { readSettings } from '../settings/read-settings.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { catchAllJob } from './jobs.ts'
import { recordDiversions } from './record-diversions.ts'
import { lockEscalations, type EscalationRow } from './store.ts'
import { whomToPage } from './whom-to-page.ts'

type Walk = { escalation: EscalationRow; incident: IncidentToPage }

/** The catch-all's pages have this step, so that they are told from those of the policy. */
const CATCH_ALL_STEP = -1

const nobody = { people: [], webhooks: [], diversions: [] }

/** Begins to page the catch-all, unless it is being paged already. */
export async function startCatchAll(
  tx: Tx,
  paging: Paging,
  walk: Walk,
  because: CatchAllReason,
): Promise<void> {
  walk.escalation.catch_all_because = because
  if (walk.escalation.catch_all_since) return
  walk.escalation.catch_all_since = tx.now
  await pageOnce(tx, paging, walk)
}

/** Pages it again every quarter of an hour until the escalation ends. */
export function catchAllHandler(paging: Paging): TransactionalHandler<{ escalation: string; round: number }> {
  return {
    kind: catchAllJob,
    batch: 50,
    run: async (tx, jobs) => {
      const rounds = new Map(jobs.map(({ payload }) => [payload.escalation, payload.round]))
      for (const walk of await lockEscalations(tx, [...rounds.keys()])) {
        const { escalation, incident } = walk
        const position = { round: escalation.catch_all_round, step: CATCH_ALL_STEP }
        const decision = mayFire({
          escalation: { endedAt: escalation.ended_at, position },
          incident: {
            status: incident.status,
            acknowledgedAt: incident.acknowledged_at,
            snoozedUntil: incident.snoozed_until,
          },
          job: { round: rounds.get(escalation.id) ?? -1, step: CATCH_ALL_STEP },
          forced: escalation.forced,
        })
        // A walk that was resumed by hand has left its catch-all behind.
        if (!decision.fire || !escalation.catch_all_since) continue
        await pageOnce(tx, paging, walk)
        await tx.db
          .updateTable('escalations')
          .set({ catch_all_round: escalation.catch_all_round })
          .where('id', '=', escalation.id)
          .execute()
      }
    },
  }
}

async function pageOnce(tx: Tx, paging: Paging, { escalation, incident }: Walk): Promise<void> {
  const asked = { targets: await catchAllTargets(tx), incident: incident.id }
  const [{ people, webhooks, diversions } = nobody] = await whomToPage(tx, [asked])
  recordDiversions(tx, incident.id, diversions)
  const round = escalation.catch_all_round
  // A walk that was resumed by hand pages although somebody acknowledged before.
  const cause = escalation.forced ? 'forced' : 'catch-all'
  const [pages = 0] = await pagePeople(tx, paging, [
    { incident, escalation: escalation.id, round, step: CATCH_ALL_STEP, cause, people, webhooks },
  ])
  if (pages === 0) {
    record(tx, {
      stream: incidentStream(incident.id),
      kind: 'NOTIFICATION',
      event: 'catch-all-reaches-nobody',
      actor: SYSTEM,
      text: 'The catch-all reaches nobody: give an administrator a contact method, or set settings.catch_all.',
    })
  }
  escalation.catch_all_round = round + 1
  enqueue(tx, catchAllJob, { escalation: escalation.id, round: round + 1 }, { runAt: nextCatchAll(tx.now) })
}

export async function catchAllTargets(tx: Tx): Promise<Target[]> {
  const { catchAll } = await readSettings(tx)
  if (catchAll.length > 0) return catchAll
  return (await administrators(tx)).map((person) => ({ person }))
}
