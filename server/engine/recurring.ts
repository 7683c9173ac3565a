import { after } from '../../domain/time/instant.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import type { Engine } from './engine.ts'
import { enqueue, jobKind, type JobKind } from './job.ts'

/** Something to be done again and again, by whichever node takes it; `everySeconds` counts from when it was due. */
export type Duty = { name: string; everySeconds: number; run: (tx: Tx) => Promise<void> }

/** A duty is a job that enqueues its next time in the transaction that does it. */
export function registerDuties(engine: Engine, duties: Duty[]): void {
  for (const duty of duties) {
    const kind = kindOf(duty)
    engine.transactional({
      kind,
      batch: 1,
      run: async (tx) => {
        await duty.run(tx)
        enqueue(tx, kind, {}, { once: duty.name, runAt: after(tx.now, { seconds: duty.everySeconds }) })
      },
    })
  }
}

export async function planDuties(transact: Transact, duties: Duty[]): Promise<void> {
  await transact(async (tx) => {
    for (const duty of duties) enqueue(tx, kindOf(duty), {}, { once: duty.name })
  })
}

function kindOf(duty: Duty): JobKind<object> {
  return jobKind<object>(`duty.${duty.name}`)
}
