import { wallText } from '../schedule/stretch-text.ts'
import type { ShiftNotice } from './notices.ts'

type About = {
  readonly id: string
  readonly schedule: { readonly name: string; readonly timeZone: string }
  readonly startsAt: Date
  readonly endsAt: Date | null
}

/** What the person of a shift is told. */
export function noticeText(kind: ShiftNotice, about: About): { subject: string; text: string } {
  return words[kind](about)
}

const words: Record<ShiftNotice, (about: About) => { subject: string; text: string }> = {
  week: (about) => ({
    subject: `On call in a week: ${about.schedule.name}`,
    text: `Your shift ${span(about)}. If you cannot: tocsin cover ask.`,
  }),
  day: (about) => ({
    subject: `On call tomorrow: ${about.schedule.name}`,
    text: `Your shift ${span(about)}. To be ready: tocsin shift tasks ${about.id}.`,
  }),
  start: (about) => ({
    subject: `On call now: ${about.schedule.name}`,
    text: `Your shift ${span(about)}. To begin with: tocsin shift tasks ${about.id}, tocsin handover list.`,
  }),
  end: (about) => ({
    subject: `No longer on call: ${about.schedule.name}`,
    text: `Your shift ${span(about)}. Thank you. Left to do: tocsin handover list, tocsin shift feedback ${about.id}.`,
  }),
}

function span({ startsAt, endsAt, schedule: { timeZone } }: About): string {
  const end = endsAt ? `to ${wallText(endsAt, timeZone)}` : 'until further notice'
  return `in the zone ${timeZone} is from ${wallText(startsAt, timeZone)} ${end}`
}
