import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { confirmationsOf, findHandOver } from './hand-over-store.ts'
import { remindJob } from './jobs.ts'
import { whoBeginsRun, whoWants } from './store.ts'

type Due = NonNullable<typeof remindJob.payload>

/** Who has come and not confirmed is reminded, once; not in the middle of a run of shifts, as with the other notices. */
export const remindHandler: TransactionalHandler<Due> = {
  kind: remindJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await remind(tx, payload)
  },
}

async function remind(tx: Tx, { handOver: id, at }: Due): Promise<void> {
  const row = await findHandOver(tx, id)
  if (row?.at.toISOString() !== at) return
  const confirmations = (await confirmationsOf(tx, [id])).get(id) ?? []
  const confirmed = new Set(confirmations.map(({ person }) => person))
  const waiting = (await whoBeginsRun(tx, row)).filter((person) => !confirmed.has(person))
  await tellPeople(tx, await whoWants(tx, 'hand-over', waiting), {
    subject: 'Confirm the hand-over',
    text: `You took over ${row.schedule_id} from ${row.outgoing.join(', ')} half an hour ago. Read and confirm: tocsin handover show ${id}, tocsin handover confirm ${id}.`,
  })
}
