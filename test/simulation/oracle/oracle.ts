import type { World } from '../world.ts'
import { Availability } from './availability.ts'
import { Incidents } from './incidents.ts'
import { Messages } from './messages.ts'
import { Pages } from './pages.ts'
import { Signals } from './signals.ts'
import { Walks } from './walks.ts'

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6'

/** It is told what was committed and what vendors received, and keeps books of its own about both. */
export class Oracle {
  violations: string[] = []
  /** What happened, in a form that can be compared with another model of the same scenario. */
  journal: string[] = []
  availability = new Availability()
  signals: Signals
  incidents: Incidents
  walks: Walks
  pages: Pages
  messages: Messages
  #world: World

  constructor(world: World) {
    this.#world = world
    this.signals = new Signals(world, this)
    this.incidents = new Incidents(world, this)
    this.walks = new Walks(world, this)
    this.pages = new Pages(world, this)
    this.messages = new Messages(world, this)
  }

  violated(invariant: Invariant, claim: string): void {
    if (this.violations.length < 20) this.violations.push(`${invariant} at ${this.#world.now} ms: ${claim}`)
  }

  note(line: string): void {
    if (this.#world.scenario.faults.calm) this.journal.push(`${this.#world.now} ${line}`)
  }

  /** Whether something due at `dueAt` is later than `seconds` allow, troubles excused. */
  isLate(dueAt: number, seconds: number): boolean {
    const late = this.#world.now - dueAt - seconds * 1000
    return late > 0 && late > this.availability.excuse(dueAt, this.#world.now)
  }

  audit(): void {
    this.incidents.audit()
    this.walks.audit()
    this.pages.audit()
    this.messages.audit()
  }

  close(): void {
    this.audit()
    this.signals.close()
    this.pages.close()
  }
}
