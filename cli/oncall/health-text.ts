import type { HealthFinding, OnCallHealth, ScheduleHealth } from '../../api/on-call-health.ts'
import { table, type Cell } from '../shell/table.ts'

const findingColumns = [{ title: 'RULE' }, { title: 'FOUND' }, { title: 'REMEDY' }]

const overview = [
  { title: 'SCHEDULE' },
  { title: 'TEAM' },
  { title: 'FAIRNESS', align: 'right' as const },
  { title: 'RULE' },
  { title: 'FOUND', flexible: true as const },
]

const shareColumns = [
  { title: 'PERSON' },
  { title: 'POINTS', align: 'right' as const },
  { title: 'SHARE', align: 'right' as const },
  { title: 'FAIR SHARE', align: 'right' as const },
  { title: 'NIGHT HOURS', align: 'right' as const },
  { title: 'WEEKEND HOURS', align: 'right' as const },
  { title: 'HOLIDAY HOURS', align: 'right' as const },
]

/** A row per finding; a schedule without any has one that says so. */
export function overviewTable({ items }: OnCallHealth, width?: number): string {
  if (items.length === 0) return 'There are no schedules.'
  const rows = items.flatMap(({ schedule, team, fairness_score: score, findings }): Cell[][] => {
    const found = findings.length === 0 ? [{ rule: null, text: 'nothing' }] : findings
    return found.map(({ rule, text }) => [schedule, team, score, rule, text])
  })
  return table(overview, rows, width)
}

export function healthText({ schedule, findings, fairness }: ScheduleHealth): string {
  const score = fairness.score === null ? 'not known yet' : `${fairness.score} of 100`
  const rows = fairness.shares.map(({ person, points, share, fair_share, hours }): Cell[] => [
    person,
    Math.round(points),
    percent(share),
    percent(fair_share),
    Math.round(hours.night),
    Math.round(hours.weekend),
    Math.round(hours.holiday),
  ])
  return [
    findings.length === 0 ? `${schedule}: nothing found.` : table(findingColumns, findings.map(findingRow)),
    '',
    `Fairness: ${score}`,
    table(shareColumns, rows),
  ].join('\n')
}

function findingRow({ rule, text, remedy }: HealthFinding): Cell[] {
  return [rule, text, remedy.text]
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}
