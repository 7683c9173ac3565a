import type { HealthFinding, ScheduleHealth } from '../../../api/on-call-health.ts'
import type { Cover, Finding, Remedy } from '../../../domain/on-call-health/finding.ts'
import { pagesPerWeek } from '../../../domain/on-call-health/pages-per-week.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Checked } from './check-schedules.ts'

export function presentHealth({ ruled, rotation, health, pages }: Checked): ScheduleHealth {
  const { score, shares, window, burdens, findings } = health
  return {
    schedule: ruled.id,
    checked_at: rotation.now.toISOString(),
    findings: findings.map(presentFinding),
    fairness: {
      score,
      from: window.startsAt.toISOString(),
      to: window.endsAt.toISOString(),
      shares: shares.map(({ person, points, share, fairShare }) => ({
        person,
        points: rounded(points),
        share: rounded(share),
        fair_share: rounded(fairShare),
        hours: hoursOf(burdens.get(person)?.hours),
      })),
    },
    pages: pagesPerWeek(pages, rotation.schedule.timeZone),
  }
}

export function presentFinding({ rule, people, stretches, text, remedy }: Finding): HealthFinding {
  return {
    rule,
    people: [...people],
    stretches: stretches.map(presentStretch),
    text,
    remedy: presentRemedy(remedy),
  }
}

function presentRemedy(remedy: Remedy): HealthFinding['remedy'] {
  const { do: what, text } = remedy
  const covers = 'covers' in remedy ? { covers: remedy.covers.map(presentCover) } : {}
  return { do: what, text, ...covers, ...ownFields(remedy) }
}

function ownFields(remedy: Remedy) {
  if (remedy.do === 'start-late') return { not_before: remedy.notBefore.toISOString() }
  if (remedy.do === 'add-people') return { count: remedy.count }
  if (remedy.do === 'plan-ahead') return { until: remedy.until.toISOString() }
  if (remedy.do === 'shadow-first')
    return { shifts: remedy.shifts, not_before: remedy.notBefore?.toISOString() ?? null }
  return {}
}

function presentCover({ person, replaces, ...stretch }: Cover) {
  return { ...presentStretch(stretch), person, replaces }
}

function presentStretch({ startsAt, endsAt }: Stretch) {
  return { starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() }
}

function hoursOf(hours = { weekday: 0, night: 0, weekend: 0, holiday: 0 }) {
  const { weekday, night, weekend, holiday } = hours
  return {
    weekday: rounded(weekday),
    night: rounded(night),
    weekend: rounded(weekend),
    holiday: rounded(holiday),
  }
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000
}
