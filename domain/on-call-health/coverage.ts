import type { Stretch } from '../schedule/stretch.ts'
import { after } from '../time/instant.ts'
import { dayText } from './day-text.ts'
import type { Finding } from './finding.ts'

type Published = { now: Date; publishedWeeks: number; timeZone: string }

type Asked = Published & {
  /** The last instant at which anybody is on call in the published weeks and some after; null: nobody is. */
  lastCoveredAt: Date | null
}

/** One finding for all gaps, since a schedule of office hours has one each night. */
export function coverageGaps(gaps: readonly Stretch[], publishedWeeks: number): Omit<Finding, 'remedy'>[] {
  const [first] = gaps
  if (!first) return []
  const more = gaps.length > 1 ? `, the first of ${gaps.length} gaps in the next ${publishedWeeks} weeks` : ''
  const text = `Nobody is on call from ${first.startsAt.toISOString()} to ${first.endsAt.toISOString()}${more}.`
  return [{ rule: 'gap', people: [], stretches: gaps, text }]
}

/** People plan their lives by the published weeks: a schedule that ends within them is not planned far enough. */
export function publishedAhead({ lastCoveredAt, now, publishedWeeks, timeZone }: Asked): Finding[] {
  const until = after(now, { days: publishedWeeks * 7 })
  if (lastCoveredAt && lastCoveredAt >= until) return []
  const endsAt = lastCoveredAt ?? now
  return [
    {
      rule: 'published-ahead',
      people: [],
      stretches: [{ startsAt: endsAt, endsAt: until }],
      text: `The schedule ends on ${dayText(endsAt, timeZone)}; it is to be published ${publishedWeeks} weeks ahead.`,
      remedy: {
        do: 'plan-ahead',
        until,
        text: `Plan it until ${dayText(until, timeZone)}, or fill the time fairly.`,
      },
    },
  ]
}
