import { onCallAt } from '../rota.ts'
import type { PlannedAction, PlannedPerson, PlannedSignal, Scenario } from '../scenario.ts'
import { Agenda, type Ties } from './agenda.ts'
import { NaivePaging } from './paging.ts'
import type { Incident, Key, Step, Walk } from './rows.ts'

const minute = 60_000

/**
 * Tocsin as one would write it for one thread, one machine and no failures. It shares no decision with the
 * product, only the scenario and how people react, and so says what should have happened.
 */
export class NaiveModel {
  journal: string[] = []
  #scenario: Scenario
  #agenda: Agenda
  #keys: Key[]
  #policies: Scenario['policies']
  #turns: Record<string, number> = {}
  #paging: NaivePaging

  constructor(scenario: Scenario, ties: Ties) {
    this.#scenario = scenario
    this.#agenda = new Agenda(ties)
    this.#policies = [...scenario.policies]
    this.#paging = new NaivePaging(scenario, this.#agenda, {
      note: (line) => this.#note(line),
      acknowledge: (incident) => this.#acknowledge(incident),
    })
    this.#keys = scenario.keys.map((_, id) => ({ id, open: null, latest: null, incidents: 0 }))
    for (const { at, policy, becomes } of scenario.edits)
      this.#agenda.at(at, () => void (this.#policies[policy] = becomes))
    for (const key of this.#keys) this.#plan(key)
  }

  run(): string[] {
    this.#agenda.run(this.#scenario.endAt)
    return this.journal.toSorted()
  }

  #plan(key: Key): void {
    const planned = this.#scenario.keys[key.id]
    for (const signal of planned?.signals ?? []) this.#agenda.at(signal.at, () => this.#signal(key, signal))
    for (const action of planned?.actions ?? []) this.#agenda.at(action.at, () => this.#act(key, action))
  }

  #note(line: string): void {
    this.journal.push(`${this.#agenda.now} ${line}`)
  }

  #signal(key: Key, { kind, poison }: PlannedSignal): void {
    // Ten attempts after 1, 2, 4, 8, 16, 32 and three times 60 s.
    if (poison) return this.#agenda.at(this.#agenda.now + 243_000, () => this.#open(key, 0))
    if (kind === 'resolve') return this.#resolve(key)
    if (!key.open) this.#trigger(key)
  }

  #trigger(key: Key): void {
    const { policy = 0, reopenMinutes = 0 } = this.#scenario.keys[key.id] ?? {}
    const { latest } = key
    const mayReopen =
      latest?.status === 'resolved' && this.#agenda.now < latest.resolvedAt + reopenMinutes * minute
    if (!latest || !mayReopen) return this.#open(key, policy)
    Object.assign(latest, { status: 'investigating', alerts: 1, snoozedUntil: 0 })
    key.open = latest
    this.#start(latest)
  }

  #open(key: Key, policy: number): void {
    const { incidents: ordinal } = key
    const fresh = { status: 'detected', alerts: 1, snoozedUntil: 0, resolvedAt: 0, walks: [] } as const
    const incident: Incident = { ...fresh, key, ordinal, policy, walks: [] }
    key.incidents += 1
    key.open = incident
    key.latest = incident
    this.#start(incident)
  }

  #resolve(key: Key): void {
    const incident = key.open
    key.open = null
    if (!incident) return
    incident.alerts -= 1
    if (incident.alerts > 0) return
    incident.status = 'resolved'
    incident.resolvedAt = this.#agenda.now
    this.#stop(incident, 'resolved')
  }

  #stop(incident: Incident, how: string): void {
    this.#note(`${incident.key.id}.${incident.ordinal} ${how}`)
    this.#halt(incident)
  }

  #halt(incident: Incident): void {
    const walk = incident.walks.at(-1)
    if (walk) Object.assign(walk, { runs: false, catchAll: null })
  }

  #act(key: Key, action: PlannedAction): void {
    const incident = key.latest
    if (!incident || isOver(incident)) return
    if (action.do === 'acknowledge') this.#acknowledge(incident)
    if (action.do === 'unacknowledge') this.#unacknowledge(incident)
    if (action.do === 'escalate') this.#escalate(incident)
    if (action.do === 'snooze') this.#snooze(incident, action.until)
    if (action.do === 'merge') this.#merge(incident, this.#keys[action.into]?.open ?? null)
  }

  #acknowledge(incident: Incident): void {
    if (isOver(incident)) return
    incident.status = 'acknowledged'
    incident.snoozedUntil = 0
    this.#stop(incident, 'acknowledged')
  }

  #unacknowledge(incident: Incident): void {
    if (incident.status !== 'acknowledged') return
    this.#halt(incident)
    incident.status = 'detected'
    this.#start(incident)
  }

  #escalate(incident: Incident): void {
    const walk = incident.walks.at(-1)
    if (!walk) return
    walk.runs = true
    incident.snoozedUntil = 0
    this.#fire(walk, true)
  }

  #snooze(incident: Incident, until: number): void {
    if (incident.status !== 'detected' || incident.snoozedUntil || until <= this.#agenda.now) return
    incident.snoozedUntil = until
    this.#stop(incident, 'snoozed')
    this.#agenda.at(until, () => {
      if (incident.snoozedUntil !== until) return
      incident.snoozedUntil = 0
      if (incident.status === 'detected') this.#start(incident)
    })
  }

  #merge(source: Incident, target: Incident | null): void {
    if (!target || source === target || source.key.open !== source || isOver(target) || source.alerts > 1)
      return
    source.status = 'merged'
    source.key.open = target
    source.key.latest = target
    target.alerts += 1
    this.#stop(source, 'merged')
  }

  #start(incident: Incident): void {
    const policy = this.#policies[incident.policy]
    if (!policy) return
    const fresh = { next: 0, runs: true, catchAll: null, catchAlls: 0 }
    const walk = {
      ...fresh,
      incident,
      ordinal: incident.walks.length,
      steps: policy.steps,
      walks: policy.repeat + 1,
    }
    incident.walks.push(walk)
    this.#fire(walk, false)
  }

  #fire(walk: Walk, forced: boolean): void {
    const count = walk.steps.length
    const step = walk.next < count * walk.walks ? walk.steps[walk.next % count] : undefined
    const people = step ? this.#peopleOf(walk, step) : []
    this.#noteStep(walk, step ? 'page' : 'give-up', people)
    const pages = people.flatMap((person) => this.#plansFor(walk, person))
    const position = { round: Math.floor(walk.next / count), step: walk.next % count }
    for (const { at, ...page } of pages)
      this.#agenda.at(at, () => this.#paging.due({ ...page, ...position, walk, forced }))
    if (step) this.#fireLater(walk, step, forced)
    if (pages.length === 0 && !walk.catchAll) this.#startCatchAll(walk)
  }

  #noteStep({ incident, ordinal }: Walk, what: string, people: PlannedPerson[]): void {
    const ids = people.map(({ id }) => id).join()
    this.#note(`${incident.key.id}.${incident.ordinal}.${ordinal} ${what} ${ids}`)
  }

  #fireLater(walk: Walk, step: Step, forced: boolean): void {
    walk.next += 1
    const { next } = walk
    this.#agenda.at(this.#agenda.now + step.waitMinutes * minute, () => {
      const isHeld = walk.incident.status === 'acknowledged' && !forced
      if (walk.runs && walk.next === next && !isHeld) this.#fire(walk, forced)
    })
  }

  #peopleOf(walk: Walk, step: Step): PlannedPerson[] {
    const id = `${walk.incident.policy}/${walk.next % walk.steps.length}`
    const turn = this.#turns[id] ?? 0
    if (step.roundRobin) this.#turns[id] = turn + 1
    const targets = step.roundRobin ? [step.targets[turn % step.targets.length]] : step.targets
    const ids = targets.map((target) => {
      if (target && 'person' in target) return target.person
      const rota = target && 'schedule' in target && this.#scenario.rotas.get(target.schedule)
      return rota ? onCallAt(rota, this.#agenda.now) : null
    })
    return [...new Set(ids)].flatMap((one) => this.#scenario.people.filter((person) => person.id === one))
  }

  #plansFor(
    { incident }: Walk,
    person: PlannedPerson,
  ): { person: PlannedPerson; method: string; at: number }[] {
    const urgency = this.#scenario.keys[incident.key.id]?.urgency ?? 'high'
    const ids = person.methods.map(({ id }) => id)
    const plans: { person: PlannedPerson; method: string; at: number }[] = []
    for (const rule of person.rules[urgency].toSorted((a, b) => a.afterMinutes - b.afterMinutes)) {
      if (!ids.includes(rule.via) || plans.some(({ method }) => method === rule.via)) continue
      plans.push({ person, method: rule.via, at: this.#agenda.now + rule.afterMinutes * minute })
    }
    return plans.length > 0 ? plans : ids.map((method) => ({ person, method, at: this.#agenda.now }))
  }

  #startCatchAll(walk: Walk): void {
    const token = Symbol('catch-all')
    walk.catchAll = token
    const page = () => {
      if (walk.catchAll !== token || walk.incident.status === 'acknowledged') return
      const round = walk.catchAlls
      walk.catchAlls += 1
      const administrators = this.#scenario.people.filter(({ id }) =>
        this.#scenario.administrators.includes(id),
      )
      for (const person of administrators) {
        for (const { id: method } of person.methods) {
          const one = { walk, round, step: -1, person, method, forced: false }
          this.#agenda.at(this.#agenda.now, () => this.#paging.due(one))
        }
      }
      this.#agenda.at(this.#agenda.now + 15 * minute, page)
    }
    // The first one goes out even for an acknowledged incident that was escalated; its pages are then not wanted.
    if (walk.incident.status === 'acknowledged') walk.catchAlls += 1
    else page()
  }
}

function isOver({ status }: Incident): boolean {
  return status === 'resolved' || status === 'merged'
}
