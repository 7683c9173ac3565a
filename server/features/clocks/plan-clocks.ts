import type { Clock } from '../../../domain/clock/clock.ts'
import { nextRing } from '../../../domain/clock/clocks-of.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { readIncident } from '../incidents/store.ts'
import type { Happened } from '../timeline/reactions.ts'
import { planJob, ringJob } from './jobs.ts'
import { loadClocks } from './load-clocks.ts'
import { incidentOf } from '../timeline/record.ts'

/** After each entry that clocks go by: when does the first of them ring now? */
export const planHandler: TransactionalHandler<Happened> = {
  kind: planJob,
  batch: 20,
  run: async (tx, jobs) => {
    const ids = new Set(jobs.map(({ payload }) => incidentOf(payload.stream)))
    for (const id of ids) {
      const row = await readIncident(tx, id)
      const loaded = row && (await loadClocks(tx, row))
      if (loaded) planRing(tx, id, loaded.clocks)
    }
  },
}

export function planRing(tx: Tx, incident: string, clocks: readonly Clock[]): void {
  const at = nextRing(clocks)
  if (at) enqueue(tx, ringJob, { incident }, { runAt: at, once: `${incident} ${at.toISOString()}` })
}
