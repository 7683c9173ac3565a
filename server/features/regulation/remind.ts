import { ofDrill } from '../../../domain/communication/leaving-text.ts'
import { reminderText } from '../../../domain/regulation/reminder-text.ts'
import type { Reminder } from '../../../domain/regulation/reminders.ts'
import { whomToRemind } from '../../../domain/regulation/whom-to-remind.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { nameOf, readIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { reminderJob } from './jobs.ts'
import { knownRegimes } from './known-regimes.ts'
import { type ClockRow, clockName, clocksOf, leadersOf, lockClock } from './store.ts'

/** Goes on after the incident is closed: what the law asks for does not end with the trouble. */
export const reminderHandler: TransactionalHandler<{
  clock: string
  dueAt: string
  kind: Reminder['kind']
}> = {
  kind: reminderJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const clock = await lockClock(tx, payload.clock)
      if (clock?.state !== 'running' || clock.due_at?.toISOString() !== payload.dueAt) continue
      const row = await readIncident(tx, clock.incident_id)
      if (row) await remind(tx, row, clock, { kind: payload.kind, dueAt: clock.due_at })
    }
  },
}

async function remind(
  tx: Tx,
  row: IncidentRow,
  clock: ClockRow,
  { kind, dueAt }: { kind: Reminder['kind']; dueAt: Date },
): Promise<void> {
  const regimes = await knownRegimes(tx)
  const open = (await clocksOf(tx, row.id)).filter(({ id, state }) => id !== clock.id && state === 'running')
  const { recipient, template, checklist } = clock.obligation
  const message = reminderText(
    kind,
    {
      incident: nameOf(row.id),
      clock: clockName(clock),
      regime: regimes.find(({ id }) => id === clock.regime)?.name ?? clock.regime,
      recipient,
      template,
    },
    { dueAt, checklist, othersOpen: open.map(({ obligation }) => obligation.recipient) },
  )
  const to = whomToRemind(row.roles, await leadersOf(tx, row))
  const told = await tellPeople(tx, to, row.drill ? ofDrill(message) : message)
  const whom = told.length === 0 ? 'Nobody could be reminded.' : `Reminded: ${told.join(', ')}.`
  tell(tx, row.id, 'regulatory-reminder', SYSTEM, `${message.subject}. ${whom}`, {
    kind: 'NOTIFICATION',
    details: { clock: clockName(clock), kind, reminded: told },
  })
}
