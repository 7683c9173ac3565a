import type { Clock } from '../../database/clock.ts'
import type { OutsideHandler, TransactionalHandler } from '../../engine/handler.ts'
import type { Call, Carriers } from './carriers.ts'
import { receiptJob, sendJob, type Sending } from './jobs.ts'
import { prepareSendings } from './prepare-sendings.ts'
import type { Preparing } from './preparing.ts'
import { followUp, recordResults, type Sent } from './record-results.ts'
import { lockDeliveries } from './store.ts'
import { withdrawUnwanted } from './withdraw-unwanted.ts'
import { withholdPaid } from './withhold-paid.ts'

/** Sends what is due: decide and lease → call the vendor → record the receipt. */
export function sendHandler(
  preparing: Preparing,
  carriers: Carriers,
  clock: Clock,
): OutsideHandler<Sending, Call, Sent> {
  return {
    kind: sendJob,
    batch: 200,
    atOnce: 64,
    prepare: async (tx, jobs) => withholdPaid(tx, await prepareSendings(tx, preparing, jobs)),
    withdraw: withdrawUnwanted,
    perform: async (call) => {
      const startedAt = clock.now()
      const result = await carriers.send(call, startedAt)
      return { result, startedAt, endedAt: clock.now() }
    },
    record: (tx, results) => recordResults(tx, preparing, carriers, results),
  }
}

/** A receipt that has not come is a failure too. */
export function receiptHandler(
  preparing: Preparing,
  carriers: Carriers,
): TransactionalHandler<{ delivery: string; attempt: number }> {
  return {
    kind: receiptJob,
    batch: 100,
    run: async (tx, jobs) => {
      const deliveries = await lockDeliveries(
        tx,
        jobs.map(({ payload }) => payload.delivery),
      )
      // A later attempt has a wait of its own.
      const due = jobs.filter(({ payload }) => deliveries.get(payload.delivery)?.attempt === payload.attempt)
      await followUp(
        tx,
        preparing,
        carriers,
        due.map(({ payload }) => payload.delivery),
      )
    },
  }
}
