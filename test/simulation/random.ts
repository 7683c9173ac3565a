/** mulberry32: small, fast, and the same on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    return scramble(this.#state) / 4_294_967_296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
}

/** A number in [0, 1) that depends on its arguments alone, so that people react alike in every order of events. */
export function fate(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a + 0x9e3779b9, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (b + 0x7f4a7c15 + (mixed << 6)), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (c + 0x165667b1 + (mixed >>> 3)), 0x27d4eb2f)
  return scramble(Math.imul(mixed ^ (d + 0x2545f491 + (mixed << 4)), 0x9e3779b1)) / 4_294_967_296
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
