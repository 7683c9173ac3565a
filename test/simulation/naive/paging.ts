import { reactionMs } from '../responders.ts'
import type { Scenario } from '../scenario.ts'
import type { Agenda } from './agenda.ts'
import type { Incident, Page } from './rows.ts'

const minute = 60_000

/** From a page that is due to the message and the reaction to it. */
export class NaivePaging {
  #scenario: Scenario
  #agenda: Agenda
  #note: (line: string) => void
  #acknowledge: (incident: Incident) => void
  #methods: string[]
  #lastSent: Record<string, number> = {}
  #bundles: Record<string, Page[]> = {}

  constructor(
    scenario: Scenario,
    agenda: Agenda,
    does: { note: (line: string) => void; acknowledge: (incident: Incident) => void },
  ) {
    this.#scenario = scenario
    this.#agenda = agenda
    this.#note = does.note
    this.#acknowledge = does.acknowledge
    this.#methods = scenario.people.flatMap(({ methods }) => methods.map(({ id }) => id))
  }

  due(page: Page): void {
    if (!isWanted(page)) return
    const { now } = this.#agenda
    const last = this.#lastSent[page.method]
    if (last === undefined || now - last >= minute) {
      this.#lastSent[page.method] = now
      return this.#agenda.at(now, () => this.#send(page.method, [page]))
    }
    const open = this.#bundles[page.method]
    if (open) return void open.push(page)
    this.#bundles[page.method] = [page]
    this.#agenda.at(now + minute / 2, () => this.#flush(page.method))
  }

  #flush(method: string): void {
    const pages = this.#bundles[method] ?? []
    delete this.#bundles[method]
    this.#lastSent[method] = this.#agenda.now
    this.#send(method, pages)
  }

  #send(method: string, pages: Page[]): void {
    const wanted = pages.filter(isWanted)
    if (wanted.length > 0) this.#note(`${method} ${wanted.map(identify).toSorted().join(' ')}`)
    for (const page of wanted) this.#react(page)
  }

  #react({ walk, round, step, method }: Page): void {
    const { incident, ordinal } = walk
    const number = this.#methods.indexOf(method)
    const identity = {
      key: incident.key.id,
      incident: incident.ordinal,
      escalation: ordinal,
      round,
      step,
      method: number,
    }
    const delayMs = reactionMs(this.#scenario, identity)
    if (delayMs !== null) this.#agenda.at(this.#agenda.now + delayMs, () => this.#acknowledge(incident))
  }
}

function isWanted({ walk, forced }: Page): boolean {
  return walk.runs && (forced || walk.incident.status !== 'acknowledged')
}

function identify({ walk: { incident, ordinal }, round, step }: Page): string {
  return `${incident.key.id}.${incident.ordinal}.${ordinal}/${round}/${step}`
}
