import { timeText } from '../time/time-text.ts'
import type { Reminder } from './reminders.ts'

type Notice = { incident: string; clock: string; regime: string; recipient: string; template: string }

const left: Record<Reminder['kind'], string> = {
  half: 'half of the time is over',
  '24h': '24 hours are left',
  '4h': '4 hours are left',
  '1h': 'one hour is left',
  overdue: 'the time is over',
}

/** It names no title, so that it may be sent of a private incident too. */
export function reminderText(
  kind: Reminder['kind'],
  { incident, clock, regime, recipient, template }: Notice,
  {
    dueAt,
    checklist,
    othersOpen,
  }: { dueAt: Date; checklist: readonly string[]; othersOpen: readonly string[] },
): { subject: string; text: string } {
  const others = othersOpen.length === 0 ? [] : [`Still open besides: ${othersOpen.join('; ')}.`]
  return {
    subject: `${incident}: ${left[kind]} for the notice ${clock}`,
    text: [
      `${regime}: the notice to ${recipient} is due ${timeText(dueAt)}; ${left[kind]}, and there is no proof that it was sent.`,
      ...(checklist.length === 0 ? [] : ['It says:', ...checklist.map((item) => `- ${item}`)]),
      ...others,
      `Draft: tocsin incident templates ${incident} --template ${template}`,
      `Proof: tocsin incident regulatory ${incident} --sent ${clock} --to "…" --reference "…"`,
    ].join('\n'),
  }
}
