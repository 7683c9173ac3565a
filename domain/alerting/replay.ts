import type { Urgency } from '../notification/message.ts'
import { route, type CompiledRules, type Routed } from './route.ts'
import type { Subject } from './subject.ts'
import { matchable, suppressionOf, type Suppression, type Suppressor } from './suppression.ts'

/** What became, or would become, of a signal that opens an alert. */
export type Fate = {
  does: Routed['verdict']['do']
  /** Null pages nobody. */
  urgency: Urgency | null
  service: string | null
  severity: string
  summary: string
  labels: Record<string, string>
  rules: string[]
  /** The silence or the maintenance of that time for which it pages nobody, at first. */
  suppression: Pick<Suppression, 'by' | 'id' | 'because'> | null
}

const differences = ['paged', 'not-paged', 'other-service', 'other-treatment'] as const
type Difference = (typeof differences)[number]

/** `before` or `after` is null where the signal belongs to an alert that is open already. */
export type Replayed = { difference: Difference; before: Fate | null; after: Fate | null }

type Sides<T> = { before: T; after: T }

/** How a rule set names severities, and whom these page. */
export type Grade = (routed: Routed) => { severity: string; urgency: Urgency | null }

/** Plays signals again, in their order, under two rule sets, each with the alerts that it would have opened. */
export class Replay {
  readonly #rules: Sides<CompiledRules>
  readonly #grade: Grade
  readonly #suppressors: readonly Suppressor[]
  readonly #open: Sides<Set<string>> = { before: new Set(), after: new Set() }

  /** The suppressors are those of the time that is played. */
  constructor(rules: Sides<CompiledRules>, grade: Grade, suppressors: readonly Suppressor[]) {
    this.#rules = rules
    this.#grade = grade
    this.#suppressors = suppressors
  }

  /** It was open before the first signal came. */
  open(key: string): void {
    this.#open.before.add(key)
    this.#open.after.add(key)
  }

  /** The alert of this key ended, by its source or by people. */
  end(key: string): void {
    this.#open.before.delete(key)
    this.#open.after.delete(key)
  }

  /** Neither side has to look at a signal whose alert is open on both. */
  isOpen(key: string): boolean {
    return this.#open.before.has(key) && this.#open.after.has(key)
  }

  /** What is different about a trigger; null when nothing is. */
  trigger(key: string, subject: Subject, at: Date): Replayed | null {
    const before = this.#fate('before', key, subject, at)
    const after = this.#fate('after', key, subject, at)
    const difference = differenceOf(before, after)
    return difference && { difference, before, after }
  }

  #fate(side: keyof Sides<unknown>, key: string, subject: Subject, at: Date): Fate | null {
    if (this.#open[side].has(key)) return null
    const routed = route(this.#rules[side], subject, at)
    const { verdict, service, severity, summary, labels, because } = routed
    if (verdict.do !== 'drop') this.#open[side].add(key)
    const rules = because.map(({ rule }) => rule)
    const asRouted = matchable({ ...subject, service, severity, summary, labels })
    const wouldPage = verdict.do === 'open' || verdict.do === 'pause'
    const found = wouldPage ? suppressionOf(this.#suppressors, asRouted, at) : null
    return {
      does: found ? 'suppress' : verdict.do,
      ...this.#grade(routed),
      service,
      summary,
      labels,
      rules,
      suppression: found && { by: found.by, id: found.id, because: found.because },
    }
  }
}

function differenceOf(before: Fate | null, after: Fate | null): Difference | null {
  if (pages(after) && !pages(before)) return 'paged'
  if (pages(before) && !pages(after)) return 'not-paged'
  if (before === null || after === null) return null
  if (before.service !== after.service) return 'other-service'
  return treatment(before) === treatment(after) ? null : 'other-treatment'
}

function pages(fate: Fate | null): boolean {
  return fate !== null && (fate.does === 'open' || fate.does === 'pause') && fate.urgency !== null
}

function treatment({ rules: _rules, labels, ...fate }: Fate): string {
  const named = Object.entries(labels).map(([name, value]) => JSON.stringify([name, value]))
  return JSON.stringify({ ...fate, labels: named.toSorted() })
}
