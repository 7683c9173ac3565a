import { audienceWords } from '../../../domain/communication/audience.ts'
import { ofDrill } from '../../../domain/communication/leaving-text.ts'
import { type Expected, overdueAt } from '../../../domain/communication/plan.ts'
import { whomToRemind } from '../../../domain/communication/whom-to-remind.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { nameOf, readIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { lockOpenExpected } from './expected-store.ts'
import { overdueJob } from './jobs.ts'

/** What is overdue reminds once; a reminder that repeats is ignored. */
export const overdueHandler: TransactionalHandler<{ expected: string; overdueAt: string }> = {
  kind: overdueJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const one = await lockOpenExpected(tx, payload.expected)
      if (!one || overdueAt(one).toISOString() !== payload.overdueAt) continue
      const row = await readIncident(tx, one.incident)
      if (row) await remind(tx, row, one)
    }
  },
}

async function remind(tx: Tx, row: IncidentRow, { audience, template }: Expected): Promise<void> {
  const name = nameOf(row.id)
  const text = `The message "${template}" to ${audienceWords[audience]} is overdue.`
  const message = {
    subject: `${name}: a message to ${audienceWords[audience]} is overdue`,
    text: `${text} Draft it with "tocsin incident templates ${name} --template ${template}", and send it with "tocsin incident tell ${name} ${template}".`,
  }
  const told = await tellPeople(tx, whomToRemind(row.roles), row.drill ? ofDrill(message) : message)
  const whom =
    told.length === 0 ? 'Nobody has a role in which to be reminded.' : `Reminded: ${told.join(', ')}.`
  tell(tx, row.id, 'communication-overdue', SYSTEM, `${text} ${whom}`, {
    kind: 'NOTIFICATION',
    details: { audience, template, reminded: told },
  })
}
