import { checksAfter } from '../../../domain/hint/checks-after.ts'
import type { HintRule } from '../../../domain/hint/hint.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { lockIncident } from '../incidents/store.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf } from '../timeline/record.ts'
import { giveHint } from './give-hint.ts'
import { checkJob, lookJob } from './jobs.ts'
import { rules } from './rules.ts'

/** Something happened: what it calls for is looked at now, or when its time comes. */
export const lookHandler: TransactionalHandler<Happened> = {
  kind: lookJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const { stream, event, at, details } = payload
      const incident = incidentOf(stream)
      for (const { rule, afterMinutes } of checksAfter(event, details)) {
        if (afterMinutes === 0) await check(tx, { incident, rule, at })
        else
          enqueue(
            tx,
            checkJob,
            { incident, rule, at },
            { runAt: after(new Date(at), { minutes: afterMinutes }) },
          )
      }
    }
  },
}

export const checkHandler: TransactionalHandler<NonNullable<typeof checkJob.payload>> = {
  kind: checkJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await check(tx, payload)
  },
}

async function check(
  tx: Tx,
  { incident, rule, at }: { incident: string; rule: HintRule; at: string },
): Promise<void> {
  const row = await lockIncident(tx, incident)
  if (!row || row.merged_into !== null) return
  for (const found of await rules[rule](tx, row, new Date(at))) await giveHint(tx, row, { rule, ...found })
}
