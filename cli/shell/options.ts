import { InvalidArgumentError, Option } from 'commander'
import { parseMoment } from '../../domain/schedule/moment.ts'

/** An argument or option that is there but makes no sense: exit code 2, as for an unknown one. */
export class UsedWrongly extends Error {}

export function numberOption(flags: string, description: string, { min = 0, max = Infinity } = {}): Option {
  return new Option(flags, description).argParser((text) => number(text, min, max))
}

export function wholeNumberOption(
  flags: string,
  description: string,
  { min = 0, max = Infinity } = {},
): Option {
  return new Option(flags, description).argParser((text) => {
    const value = number(text, min, max)
    if (!Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number.')
    return value
  })
}

/** With an offset, or without one in the time zone of this machine. */
export function instantOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(instant)
}

/** With an offset, or without one on the wall of what it is about, which the server knows. */
export function momentOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(moment)
}

export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices)
}

/** For an option that may be given more than once. */
export function repeated(one: string, before: string[] = []): string[] {
  return [...before, one]
}

/** The number of one of an incident's tasks, requests or workarounds. */
export function numberArgument(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a number such as 3.')
}

function number(text: string, min: number, max: number): number {
  const value = Number(text.trim().replace(/%$/, '').trim() || Number.NaN)
  if (!Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.')
  if (value < min) throw new InvalidArgumentError(`It must be at least ${min}.`)
  if (value > max) throw new InvalidArgumentError(`It must be at most ${max}.`)
  return value
}

function moment(text: string): string {
  const given = text.trim().replace(' ', 'T')
  if (parseMoment(given)) return given
  throw new InvalidArgumentError('It must be a time such as 2026-03-07T22:00, or 2026-03-07T22:00Z.')
}

function instant(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}([T ]|$)/.test(text) ? new Date(text.replace(' ', 'T')) : null
  if (at === null || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It must be an instant such as 2026-03-01T14:00Z.')
  return at.toISOString()
}
