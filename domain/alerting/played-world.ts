import { Agenda } from '../time/agenda.ts'
import { relatedness } from './dependencies.ts'
import { flapping } from './flapping.ts'
import { inhibit } from './inhibit.ts'
import {
  pauseOf,
  playedAlert,
  secondsToPause,
  settle,
  type Course,
  type PlayedAlert,
  type Surroundings,
} from './played-alert.ts'
import { PlayedChanges } from './played-changes.ts'
import { PlayedIncidents } from './played-incidents.ts'
import { PlayedInhibitors } from './played-inhibitors.ts'
import type { CompiledRules } from './route.ts'
import { allLabels, type Subject } from './subject.ts'
import { suppressionOf, type Suppression } from './suppression.ts'

type Due = { do: 'review'; alert: PlayedAlert } | { do: 'end'; key: string; openedBy: Date }

/** The alerts and incidents that there would have been under one rule set. */
export class PlayedWorld {
  readonly #rules: CompiledRules
  readonly #around: Surroundings
  readonly #incidents: PlayedIncidents
  readonly #inhibitors: PlayedInhibitors
  readonly #changes = new PlayedChanges()
  readonly #agenda = new Agenda<Due>()
  /** Null: it was open before the first signal came. */
  readonly #open = new Map<string, PlayedAlert | null>()
  /** By what keeps them quiet until it is over, whenever that is. */
  readonly #held = new Map<string, Set<PlayedAlert>>()

  constructor(rules: CompiledRules, around: Surroundings) {
    this.#rules = rules
    this.#around = around
    this.#incidents = new PlayedIncidents(relatedness(around.needs))
    this.#inhibitors = new PlayedInhibitors(around.inhibition)
  }

  openBefore(key: string): void {
    this.#open.set(key, null)
  }

  isOpen(key: string): boolean {
    return this.#open.has(key)
  }

  /** Null where it belongs to an open alert. */
  trigger(key: string, subject: Subject, at: Date): Course | null {
    this.advance(at)
    if (this.#open.has(key)) return null
    const alert = playedAlert(this.#rules, this.#around, { key, subject, at })
    const { verdict } = alert.routed
    if (verdict.do !== 'drop') this.#open.set(key, alert)
    if (verdict.do === 'drop' || verdict.do === 'suppress') settle(alert, verdict.do)
    else this.#raise(alert, at)
    return alert.course
  }

  end(key: string, at: Date): void {
    this.advance(at)
    this.#end(key, at)
  }

  /** What opened later than that goes on. */
  endLater(key: string, openedBy: Date, at: Date): void {
    this.#agenda.add(at, { do: 'end', key, openedBy })
  }

  /** What was to happen until then. */
  advance(by: Date): void {
    for (let due = this.#agenda.takeDue(by); due; due = this.#agenda.takeDue(by)) {
      const { at, what } = due
      if (what.do === 'review') this.#review(what.alert, at)
      else if ((this.#open.get(what.key)?.openedAt ?? at) <= what.openedBy) this.#end(what.key, at)
    }
  }

  #raise(alert: PlayedAlert, at: Date): void {
    const silenced = suppressionOf(this.#around.suppressors, alert.says, at)
    const found = silenced ?? this.#flapping(alert, at) ?? pauseOf(alert, at)
    if (found) this.#hold(alert, found)
    else this.#place(alert, at)
  }

  #flapping(alert: PlayedAlert, at: Date): Suppression | null {
    const { key, service } = alert
    const rule = service?.flapping
    if (!rule) return null
    const changes = this.#changes.since(key, rule.minutes, at)
    return flapping(rule, { alert: key, ...changes, pauseSeconds: secondsToPause(alert) }, at)
  }

  #hold(alert: PlayedAlert, suppression: Suppression): void {
    const { by, id, until, because } = suppression
    alert.held = suppression
    alert.course.fate.does = by === 'pause' ? 'pause' : 'suppress'
    alert.course.fate.suppression ??= { by, id, because }
    if (until === null) this.#held.getOrInsertComputed(`${by} ${id}`, () => new Set()).add(alert)
    else this.#agenda.add(new Date(until), { do: 'review', alert })
  }

  #review(alert: PlayedAlert, at: Date): void {
    if (this.#open.get(alert.key) !== alert || alert.held === null) return
    const found = suppressionOf(this.#around.suppressors, alert.says, at)
    if (found) this.#hold(alert, found)
    else this.#place(alert, at)
  }

  #place(alert: PlayedAlert, at: Date): void {
    const found = this.#needing(alert) ?? this.#inhibitors.over(alert)
    if (found) return this.#hold(alert, found)
    const { routed, service, says, course, openedAt } = alert
    const asked = {
      service,
      labels: allLabels({ ...says, labels: routed.labels }),
      attachTo: routed.attachTo,
      pages: course.fate.urgency !== null,
    }
    const { incident, joined } = this.#incidents.place(asked, at)
    Object.assign(alert, { held: null, incident })
    course.fate.waitedSeconds = (at.getTime() - openedAt.getTime()) / 1000
    settle(alert, joined ? 'join' : 'open')
    this.#inhibitors.add(alert)
  }

  #needing(alert: PlayedAlert): Suppression | null {
    const { service } = alert
    if (!service?.inhibitedByDependencies) return null
    const raised = { alert, service: service.id, inhibited: true }
    return inhibit([raised], this.#incidents.troubled, this.#around.needs).get(alert) ?? null
  }

  #end(key: string, at: Date): void {
    const alert = this.#open.get(key)
    this.#open.delete(key)
    if (!alert) return
    const { incident, openedAt, held, course, service } = alert
    course.settled = true
    // What flaps belongs to the incident that paged.
    const paged = incident !== null || held?.by === 'flapping'
    if (service?.flapping) this.#changes.ended(key, { openedAt, endedAt: at, paged })
    if (held) this.#held.get(`${held.by} ${held.id}`)?.delete(alert)
    for (const reason of this.#inhibitors.remove(alert)) this.#release(reason, at)
    if (!incident) return
    this.#incidents.leave(incident)
    if (!this.#incidents.isTroubled(incident.service)) this.#release(`dependency ${incident.service}`, at)
  }

  #release(reason: string, at: Date): void {
    const held = this.#held.get(reason)
    this.#held.delete(reason)
    for (const alert of held ?? []) this.#review(alert, at)
  }
}
