/** Instants are `Date`s that nobody mutates; lengths carry their unit in the name. */
export type Length = {
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
  milliseconds?: number
}

function milliseconds(length: Length): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds: rest = 0 } = length
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + rest
}

export function after(at: Date, length: Length): Date {
  return new Date(at.getTime() + milliseconds(length))
}

export function before(at: Date, length: Length): Date {
  return new Date(at.getTime() - milliseconds(length))
}

export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000
}

export function earliest(...instants: (Date | null)[]): Date | null {
  return instants.reduce((first, at) => (at && (!first || at < first) ? at : first), null)
}

export function latest(...instants: (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (at && (!last || at > last) ? at : last), null)
}
