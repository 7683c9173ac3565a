import type { RegulatoryClock } from '../../../api/regulatory-clocks.ts'
import { remindersOf } from '../../../domain/regulation/reminders.ts'
import { type ClockRow, clockName } from './store.ts'

export function presentClock(clock: ClockRow, now: Date): RegulatoryClock {
  const { due_at: dueAt, sent_at: sentAt, started_at: startedAt, state, obligation } = clock
  const running = state === 'running'
  return {
    id: clockName(clock),
    regime: clock.regime,
    recipient: obligation.recipient,
    state: running && dueAt && dueAt <= now ? 'overdue' : state,
    started_at: startedAt.toISOString(),
    due_at: dueAt?.toISOString() ?? null,
    template: obligation.template,
    checklist: obligation.checklist,
    reminders: (running && dueAt ? remindersOf(startedAt, dueAt, now) : []).map(({ kind, at }) => ({
      kind,
      at: at.toISOString(),
    })),
    started_by: clock.started_by,
    ended_by: clock.ended_by,
    sent_at: sentAt?.toISOString() ?? null,
    late: sentAt && dueAt !== null && sentAt > dueAt,
    sent_to: clock.sent_to,
    reference: clock.reference,
    reason: clock.reason,
  }
}
