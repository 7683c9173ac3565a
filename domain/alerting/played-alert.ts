import type { Fate } from './fate.ts'
import type { FlappingRule } from './flapping.ts'
import type { Inhibition } from './inhibition-rule.ts'
import { pause, secondsToWait } from './pause.ts'
import type { PlayedIncident, Sharing } from './played-incidents.ts'
import { route, type CompiledRules, type Routed } from './route.ts'
import type { Subject } from './subject.ts'
import { matchable, type Matchable, type Suppression, type Suppressor } from './suppression.ts'

export type PlayedService = Sharing & {
  pauseSeconds: number
  flapping: FlappingRule | null
  inhibitedByDependencies: boolean
}

/** What decides besides the rules; the suppressors are those of the time that is played. */
export type Surroundings = {
  grade: (routed: Routed) => Pick<Fate, 'severity' | 'urgency'>
  suppressors: readonly Suppressor[]
  services: ReadonlyMap<string, PlayedService>
  needs: ReadonlyMap<string, readonly string[]>
  inhibition: Inhibition
}

/** The fate of one signal, as far as it is known; it changes until it is settled. */
export type Course = { fate: Fate; settled: boolean }

export type PlayedAlert = {
  key: string
  openedAt: Date
  routed: Routed
  says: Matchable
  service: PlayedService | null
  course: Course
  /** What keeps it quiet now. */
  held: Suppression | null
  incident: PlayedIncident | null
}

type Played = { key: string; subject: Subject; at: Date }

/** As the rules make it, before anything else is asked. */
export function playedAlert(
  rules: CompiledRules,
  { grade, services }: Surroundings,
  { key, subject, at }: Played,
): PlayedAlert {
  const routed = route(rules, subject, at)
  const { service, severity, summary, labels, because } = routed
  const fate: Fate = {
    does: 'open',
    ...grade(routed),
    service,
    summary,
    labels,
    rules: because.map(({ rule }) => rule),
    waitedSeconds: 0,
    suppression: null,
  }
  return {
    key,
    openedAt: at,
    routed,
    says: matchable({ ...subject, service, severity, summary, labels }),
    service: services.get(service ?? '') ?? null,
    course: { fate, settled: false },
    held: null,
    incident: null,
  }
}

export function settle({ course }: PlayedAlert, does: Fate['does']): void {
  course.fate.does = does
  course.settled = true
}

export function secondsToPause({ routed, service }: PlayedAlert): number {
  return secondsToWait(routed.verdict, service?.pauseSeconds ?? 0)
}

export function pauseOf(alert: PlayedAlert, at: Date): Suppression | null {
  return pause(alert.key, secondsToPause(alert), at)
}
