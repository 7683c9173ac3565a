import { differenceOf, type Difference, type Fate } from './fate.ts'
import type { Course, Surroundings } from './played-alert.ts'
import { PlayedWorld } from './played-world.ts'
import type { CompiledRules } from './route.ts'
import type { Subject } from './subject.ts'

type Sides<T> = { before: T; after: T }

/** `signal` is what was told of the trigger; a side is null where it belongs to an alert that is open already. */
export type Replayed<S> = { signal: S; difference: Difference; before: Fate | null; after: Fate | null }

type Played<S> = { signal: S } & Sides<Course | null>

/** Plays signals again, in their order, under two rule sets, each with the alerts and incidents that it would have opened. */
export class Replay<S> {
  readonly #worlds: Sides<PlayedWorld>
  #unsettled: Played<S>[] = []

  constructor(rules: Sides<CompiledRules>, around: Surroundings) {
    this.#worlds = {
      before: new PlayedWorld(rules.before, around),
      after: new PlayedWorld(rules.after, around),
    }
  }

  /** It was open before the first signal came. */
  open(key: string): void {
    for (const world of this.#both) world.openBefore(key)
  }

  /** The alert of this key ended, by its source or before another opened. */
  end(key: string, at: Date): void {
    for (const world of this.#both) world.end(key, at)
  }

  /** People end then what opened by now, if it is open then. */
  endLater(key: string, now: Date, at: Date): void {
    for (const world of this.#both) world.endLater(key, now, at)
  }

  /** Neither side has to look at a signal whose alert is open on both. */
  isOpen(key: string): boolean {
    return this.#both.every((world) => world.isOpen(key))
  }

  trigger(signal: S, key: string, subject: Subject, at: Date): void {
    const before = this.#worlds.before.trigger(key, subject, at)
    const after = this.#worlds.after.trigger(key, subject, at)
    if (before || after) this.#unsettled.push({ signal, before, after })
  }

  /** What is different of the signals whose fate is certain by then; each is told once. */
  differences(at: Date): Replayed<S>[] {
    for (const world of this.#both) world.advance(at)
    const { settled = [], unsettled = [] } = Object.groupBy(this.#unsettled, isSettled)
    this.#unsettled = unsettled
    return settled.flatMap(compared)
  }

  /** And of the others, as they are. */
  rest(): Replayed<S>[] {
    return this.#unsettled.flatMap(compared)
  }

  get #both(): PlayedWorld[] {
    return [this.#worlds.before, this.#worlds.after]
  }
}

function isSettled<S>({ before, after }: Played<S>): 'settled' | 'unsettled' {
  return (before?.settled ?? true) && (after?.settled ?? true) ? 'settled' : 'unsettled'
}

function compared<S>({ signal, before, after }: Played<S>): Replayed<S>[] {
  const fates = { before: before?.fate ?? null, after: after?.fate ?? null }
  const difference = differenceOf(fates.before, fates.after)
  return difference === null ? [] : [{ signal, difference, ...fates }]
}
