import {
  definitions,
  targetFalsePositiveShare,
  targetHoursBetweenFailures,
  type Targets,
} from './definitions.ts'
import { lengthNames, type LengthName } from './lengths.ts'
import type { Figures } from './figures.ts'

const remedies: Record<LengthName, string> = {
  mttd: 'watch for the symptoms customers notice, and add synthetic checks',
  mtta: 'check that schedules have no gap, that contact methods work, and that pages are worth waking up for',
  mtti: 'show recent changes and dashboards in the incident, and keep runbooks for known scenarios',
  mttm: 'make rolling back, switching features off and failing over quick and safe',
  mttr: 'write and rehearse runbooks, and automate the fixes that repeat',
}

/** In words for people, the worst levels first; empty when all is within its target. */
export function recommend(
  all: Figures,
  bySeverity: Record<string, Figures>,
  byService: Record<string, Figures>,
  targets: Targets,
): string[] {
  return [
    ...Object.entries(bySeverity).flatMap(([severity, figures]) =>
      slow(severity, figures, targets[severity] ?? {}),
    ),
    ...spreadOut(all),
    ...noisy(all),
    ...Object.entries(byService).flatMap(([service, figures]) => fragile(service, figures)),
  ]
}

function slow(severity: string, figures: Figures, targets: Partial<Record<LengthName, number>>): string[] {
  return lengthNames.flatMap((name) => {
    const [mean, target] = [figures[name]?.mean_minutes, targets[name]]
    if (mean === undefined || target === undefined || mean < target) return []
    const metric = definitions[name].name.toLowerCase()
    return [
      `${severity}: the ${metric} is ${minutes(mean)}; the target is under ${target}. To shorten it, ${remedies[name]}.`,
    ]
  })
}

/** A few very long incidents hide behind a good median; a handful of incidents shows no pattern. */
function spreadOut({ mttr }: Figures): string[] {
  if (!mttr || mttr.count < 10 || mttr.p90_minutes < 4 * mttr.median_minutes) return []
  return [
    `One incident in ten takes ${minutes(mttr.p90_minutes)} or longer to resolve, though half are done in ${minutes(mttr.median_minutes)}: review the longest ones.`,
  ]
}

function noisy({ incidents, excluded }: Figures): string[] {
  if (incidents === 0 || excluded.false_positives / incidents < targetFalsePositiveShare) return []
  return [
    `${excluded.false_positives} of ${incidents} incidents were false positives: tune or remove the alerts behind them.`,
  ]
}

function fragile(service: string, { mtbf }: Figures): string[] {
  if (!mtbf || mtbf.count < 2 || mtbf.mean_hours >= targetHoursBetweenFailures) return []
  return [
    `${service} fails every ${Math.round(mtbf.mean_hours)} hours (${mtbf.count} incidents); the target is over ${targetHoursBetweenFailures}. Put its open action items first.`,
  ]
}

function minutes(length: number): string {
  return `${Math.round(length * 10) / 10} minutes`
}
