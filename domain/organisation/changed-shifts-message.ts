import { localText } from '../schedule/local-text.ts'
import type { Comparison } from './compare-schedules.ts'

type Personal = Comparison['people'][number]['differences']

type Context = {
  /** Names of schedules by id. */
  readonly names: ReadonlyMap<string, string>
  /** The reader's. */
  readonly timeZone: string
  readonly by: string
  readonly note: string | null
}

const most = 20

/** Tells one person what a change of schedules means to them, in their own time. */
export function changedShiftsMessage(differences: Personal, { names, timeZone, by, note }: Context) {
  const nameOf = (id: string) => names.get(id) ?? id
  const line = ({ schedule, startsAt, endsAt }: { schedule: string; startsAt: Date; endsAt: Date }) =>
    `- ${nameOf(schedule)}: ${localText(startsAt, timeZone)} to ${localText(endsAt, timeZone)}`
  const gained = differences.flatMap((each) => each.gained.map((one) => ({ ...each, ...one })))
  const lost = differences.flatMap((each) => each.lost.map((one) => ({ ...each, ...one })))
  const where = [...new Set(differences.map(({ schedule }) => nameOf(schedule)))].join(', ')
  return {
    subject: `Your shifts changed: ${where}`,
    text: [
      ...listed('You are now on call:', gained.map(line)),
      ...listed('You are no longer on call:', lost.map(line)),
      `Times are in ${timeZone}. Changed by ${by}${note === null ? '.' : `: ${note}`}`,
    ].join('\n'),
  }
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - most
  return [title, ...lines.slice(0, most), ...(rest > 0 ? [`- and ${rest} more`] : [])]
}
