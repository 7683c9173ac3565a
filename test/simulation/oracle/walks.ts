import type { Advance } from '../../../domain/escalation/advance.ts'
import type { Policy, Position, Step, Target } from '../../../domain/escalation/policy.ts'
import type { PageCause } from '../../../domain/notification/still-wanted.ts'
import { onCallAt } from '../rota.ts'
import type { Escalation, Page, Person } from '../rows.ts'
import type { World } from '../world.ts'
import type { Oracle } from './oracle.ts'

type Truth = {
  policy: Policy
  expected: Position
  /** Null for the first step, which fires with the start. */
  dueAt: number | null
  /** Fires early for a reason, which must happen by then. */
  hurriedBy: number | null
  needsCatchAllSince: number | null
  caughtAt: number | null
}

/** `readAt` is when the transaction read the clock; it may have been held up before its commit. */
export type Fired = { decision: Advance; cause: PageCause; people: Person[]; readAt: number }

const catchAllSeconds = 15 * 60

/** I3, and the part of I6 that concerns whom a step pages. It walks beside every escalation by its own reading of the policy. */
export class Walks {
  #truths = new Map<Escalation, Truth>()
  #turns = new Map<string, number>()
  #world: World
  #oracle: Oracle

  constructor(world: World, oracle: Oracle) {
    this.#world = world
    this.#oracle = oracle
  }

  started(escalation: Escalation): void {
    if (escalation.incident.escalations.some((other) => other !== escalation && !other.endedAt)) {
      this.#oracle.violated('I3', `incident ${escalation.incident.id} has two open escalations`)
    }
    this.#truths.set(escalation, {
      policy: escalation.policy,
      expected: { round: 0, step: 0 },
      dueAt: null,
      hurriedBy: null,
      needsCatchAllSince: null,
      caughtAt: null,
    })
  }

  fired(escalation: Escalation, { decision, cause, people, readAt }: Fired): void {
    const truth = this.#truths.get(escalation)
    if (!truth) return
    const { incident, ordinal } = escalation
    this.#oracle.note(
      `${incident.key.id}.${incident.ordinal}.${ordinal} ${decision.do} ${people.map(({ id }) => id).join()}`,
    )
    const name = `escalation ${escalation.id} at ${truth.expected.round}/${truth.expected.step}`
    if (!this.#oracle.incidents.mayBePaged(escalation.incident)) {
      this.#oracle.violated('I5', `${name} fired (${cause}) though the incident was answered`)
    }
    // A step that moved on leaves its timer behind, which finds the walk exhausted once more.
    const isAgain = decision.do === 'give-up' && truth.dueAt === Infinity
    if (!isAgain) this.#mustBeOnTime(truth, readAt, name)
    truth.hurriedBy = null
    if (isAgain) return
    const step =
      truth.expected.round > truth.policy.repeat ? undefined : truth.policy.steps[truth.expected.step]
    if (decision.do === 'give-up') return this.#gaveUp(truth, step, name)
    if (!step || !isSame(decision, truth.expected)) {
      return this.#oracle.violated('I3', `${name} fired ${decision.round}/${decision.step}`)
    }
    const wanted = this.#peopleOf(this.#targetsOf(escalation, truth, step), readAt)
    this.#mustBeRightPeople(wanted, people, name)
    const reachable = wanted.filter((person) =>
      person.methods.some(({ deletedAt }) => existed(deletedAt, readAt)),
    )
    for (const person of reachable) {
      if (this.#oracle.pages.hasPage(escalation, truth.expected, person)) continue
      this.#oracle.violated('I6', `${name} plans no page for ${person.id}`)
    }
    if (reachable.length === 0) truth.needsCatchAllSince ??= this.#world.now
    truth.expected = following(truth.policy, truth.expected)
    truth.dueAt = readAt + step.waitMinutes * 60_000
  }

  movedOn(escalation: Escalation, page: Page): void {
    if (!this.#oracle.pages.everybodyFailed(page)) {
      this.#oracle.violated('I3', `escalation ${escalation.id} moves on though somebody may be reached`)
    }
    this.#hurry(escalation, 15)
  }

  mustMoveOn(escalation: Escalation): void {
    this.#hurry(escalation, 15)
  }

  pressed(escalation: Escalation, seen: Position): void {
    const truth = this.#truths.get(escalation)
    if (truth && isSame(seen, truth.expected)) this.#hurry(escalation, 0)
  }

  catchAllPaged(escalation: Escalation): void {
    const truth = this.#truths.get(escalation)
    if (truth) truth.caughtAt = this.#world.now
  }

  ended(escalation: Escalation): void {
    const truth = this.#truths.get(escalation)
    if (!truth) return
    truth.hurriedBy = null
    truth.needsCatchAllSince = null
    truth.caughtAt = null
  }

  audit(): void {
    for (const [escalation, truth] of this.#truths) {
      const runs = !escalation.endedAt && this.#oracle.incidents.waits(escalation.incident)
      if (runs) this.#mustKeepUp(escalation, truth)
    }
  }

  #mustKeepUp(escalation: Escalation, { hurriedBy, needsCatchAllSince, caughtAt }: Truth): void {
    if (hurriedBy !== null && this.#oracle.isLate(hurriedBy, 10)) {
      this.#oracle.violated('I2', `escalation ${escalation.id} should have fired by ${hurriedBy}`)
    }
    if (needsCatchAllSince === null) return
    const dueAt = caughtAt === null ? needsCatchAllSince : caughtAt + catchAllSeconds * 1000
    if (this.#oracle.isLate(dueAt, 10)) {
      this.#oracle.violated(
        'I6',
        `escalation ${escalation.id} reaches nobody, and the catch-all was not paged`,
      )
    }
  }

  #mustBeOnTime({ dueAt, hurriedBy }: Truth, readAt: number, name: string): void {
    if (dueAt === null) return
    const isEarly = readAt < dueAt
    if (isEarly && hurriedBy === null) this.#oracle.violated('I3', `${name} fired before ${dueAt}`)
    if (this.#oracle.isLate(dueAt, 10) && hurriedBy === null) {
      this.#oracle.violated('I2', `${name} fired late, it was due at ${dueAt}`)
    }
  }

  #gaveUp(truth: Truth, step: Step | undefined, name: string): void {
    if (step) this.#oracle.violated('I3', `${name} gave up with steps left`)
    truth.needsCatchAllSince ??= this.#world.now
    truth.dueAt = Infinity
  }

  #mustBeRightPeople(wanted: Person[], people: Person[], name: string): void {
    if (wanted.length !== people.length || wanted.some((person) => !people.includes(person))) {
      this.#oracle.violated('I6', `${name} pages ${names(people)} instead of ${names(wanted)}`)
    }
  }

  #targetsOf({ policyId }: Escalation, { expected }: Truth, step: Step): Target[] {
    if (!step.roundRobin) return step.targets
    const id = `${policyId}/${expected.step}`
    const turn = this.#turns.get(id) ?? 0
    this.#turns.set(id, turn + 1)
    return [step.targets[turn % step.targets.length]].filter((target) => target !== undefined)
  }

  #peopleOf(targets: Target[], at: number): Person[] {
    const { scenario, database } = this.#world
    const ids = new Set(
      targets.map((target) => {
        if ('person' in target) return target.person
        const rota = 'schedule' in target ? scenario.rotas.get(target.schedule) : undefined
        return rota ? onCallAt(rota, at) : null
      }),
    )
    return database.people.filter(({ id, deletedAt }) => existed(deletedAt, at) && ids.has(id))
  }

  #hurry(escalation: Escalation, seconds: number): void {
    const truth = this.#truths.get(escalation)
    if (truth) truth.hurriedBy ??= this.#world.now + seconds * 1000
  }
}

function following({ steps }: Policy, { round, step }: Position): Position {
  return step === steps.length - 1 ? { round: round + 1, step: 0 } : { round, step: step + 1 }
}

function existed(deletedAt: Date | null, at: number): boolean {
  return !deletedAt || deletedAt.getTime() > at
}

function isSame(one: Position, other: Position): boolean {
  return one.round === other.round && one.step === other.step
}

function names(people: Person[]): string {
  return people.map(({ id }) => id).join(', ') || 'nobody'
}
