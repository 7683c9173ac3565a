import type { Rank } from '../severity/scheme.ts'
import type { LengthName } from './lengths.ts'

export type Definition = { name: string; text: string; target: string }

/** Shown wherever a figure is shown. */
export const definitions = {
  mttd: {
    name: 'Mean time to detect',
    text: 'From the start of the trouble to its detection. Incidents whose start is not known are not counted.',
    target: 'under 5 minutes for the two worst levels',
  },
  mtta: {
    name: 'Mean time to acknowledge',
    text: 'From the detection to the first acknowledgement.',
    target: 'under 5 minutes for the worst level, under 15 for the second',
  },
  mtti: {
    name: 'Mean time to identify',
    text: 'From the first acknowledgement to the identification of the cause.',
    target: 'under 30 minutes for the worst level, under 2 hours for the second',
  },
  mttm: {
    name: 'Mean time to mitigate',
    text: 'From the start of the trouble, or its detection where the start is not known, until monitoring began.',
    target: 'under 1 hour for the worst level, under 4 hours for the second',
  },
  mttr: {
    name: 'Mean time to resolve',
    text: 'From the detection to the last resolution; a setting counts from the start of the trouble instead.',
    target: 'under 1 hour for the worst level, under 4 hours for the second',
  },
  mtbf: {
    name: 'Mean time between failures',
    text: 'The period without the time from detection to resolution of any incident, divided by the number of incidents.',
    target: 'over 720 hours for critical services',
  },
  frequency: {
    name: 'Frequency',
    text: 'Incidents per week and month, by severity.',
    target: 'falling',
  },
  recurrence: {
    name: 'Recurrence',
    text: 'The share of incidents with the same root cause as one in the 90 days before.',
    target: 'under 10 %',
  },
  action_items: {
    name: 'Action items on time',
    text: 'Action items completed on time, of those due in the period.',
    target: 'over 90 %',
  },
  runbook_coverage: {
    name: 'Runbook coverage',
    text: 'Services with an up-to-date runbook, of all services.',
    target: '100 %',
  },
  alert_volume: {
    name: 'Alert volume',
    text: 'Alerts per shift and week.',
    target: 'under 20 a week',
  },
  false_positives: {
    name: 'False positives',
    text: 'Alerts resolved as false positives, of all alerts.',
    target: 'under 20 %',
  },
  after_hours_pages: {
    name: 'After-hours pages',
    text: 'Pages outside the working hours of the person who was paged.',
    target: 'under 5 a week for each person',
  },
  error_budget: {
    name: 'Error budget',
    text: 'The downtime that an objective allows in a month (1 − availability), and how much of it is used.',
    target: 'under 50 % used is healthy, up to 100 % a warning, above it is exhausted',
  },
} as const satisfies Record<string, Definition>

/** What every length is left without. */
export const exclusionNote =
  'Drills, duplicates and false positives are left out, and their number is shown. An empty set has no figure.'

export const targetHoursBetweenFailures = 720
export const targetFalsePositiveShare = 0.2

/** Minutes, by level name: `{ SEV1: { mtta: 5 } }`. */
export type Targets = Record<string, Partial<Record<LengthName, number>>>

const byRank: Partial<Record<Rank, Record<LengthName, number>>> = {
  1: { mttd: 5, mtta: 5, mtti: 30, mttm: 60, mttr: 60 },
  2: { mttd: 5, mtta: 15, mtti: 120, mttm: 240, mttr: 240 },
}

export function defaultTargets(levels: { name: string; rank: Rank }[]): Targets {
  return Object.fromEntries(levels.map(({ name, rank }) => [name, byRank[rank] ?? {}]))
}
