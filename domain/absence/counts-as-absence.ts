import type { Stretch } from '../schedule/stretch.ts'

type Event = Stretch & {
  readonly title: string
  /** Of whole days, if it has a first one. */
  readonly firstDay: string | null
  readonly busy: 'free' | 'tentative' | 'elsewhere' | 'busy' | 'out-of-office'
}

const day = 86_400_000
const saysAway = /\b(out of office|ooo|vacation|annual leave|parental leave|on leave|sick leave|pto)\b/i

/**
 * Whether an event of a person's calendar means that they cannot be on call: whoever is busy for whole days or for a day
 * or longer, or is marked or entitled as out of office. A meeting is none, nor what is free, tentative or work elsewhere.
 */
export function countsAsAbsence({ title, firstDay, busy, startsAt, endsAt }: Event): boolean {
  if (busy === 'out-of-office') return true
  if (busy !== 'busy') return false
  return firstDay !== null || endsAt.getTime() - startsAt.getTime() >= day || saysAway.test(title)
}
