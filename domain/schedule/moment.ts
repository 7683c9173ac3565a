import { daysInMonth, midnight } from './calendar.ts'
import type { LocalTime } from './local-time.ts'

/** A written moment: the wall of some zone, or, with an offset, an instant. Both in epoch milliseconds. */
export type Moment = { readonly kind: 'wall' | 'instant'; readonly time: number }

const afterTheMinute = /^(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])([01]\d|2[0-3]):?([0-5]\d))?$/
const minute = 60_000

/** Reads digits by their places, since every boundary of a schedule is read; what is out of place makes NaN. */
export function parseMoment(text: string): Moment | null {
  const time = midnightOf(text) + timeOfDay(text, 11)
  if (Number.isNaN(time) || text[10] !== 'T') return null
  return text.length === 16 ? { kind: 'wall', time } : parseRest(text.slice(16), time)
}

export function readMoment(text: string): Moment {
  const moment = parseMoment(text)
  if (!moment) throw new RangeError(`"${text}" is not a date and time such as 2026-01-05T10:00.`)
  return moment
}

function parseRest(text: string, toMinute: number): Moment | null {
  const match = afterTheMinute.exec(text)
  if (!match) return null
  const [, second = 0, fraction = '', utc, sign, hours, minutes] = match
  const time = toMinute + Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  if (utc) return { kind: 'instant', time }
  if (!sign) return { kind: 'wall', time }
  const ahead = (Number(hours) * 60 + Number(minutes)) * minute
  return { kind: 'instant', time: sign === '+' ? time - ahead : time + ahead }
}

/** Milliseconds after midnight. */
export function parseTimeOfDay(text: string): number | null {
  const time = timeOfDay(text, 0)
  return Number.isNaN(time) || text.length !== 5 ? null : time
}

function midnightOf(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5) - 1
  const date = twoDigits(text, 8)
  const separated = text[4] === '-' && text[7] === '-'
  const exists = month >= 0 && month < 12 && date >= 1 && (date <= 28 || date <= daysInMonth(year, month))
  return separated && exists ? midnight(year, month, date) : Number.NaN
}

function timeOfDay(text: string, place: number): number {
  const hours = twoDigits(text, place)
  const minutes = twoDigits(text, place + 3)
  const exists = hours < 24 && minutes < 60 && text[place + 2] === ':'
  return exists ? (hours * 60 + minutes) * minute : Number.NaN
}

function twoDigits(text: string, place: number): number {
  return digit(text, place) * 10 + digit(text, place + 1)
}

function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}

/** As a wall time of the zone, unless that means another instant. */
export function writtenMoment(at: number, local: LocalTime): string {
  const wall = local.wallAt(at)
  if (local.instantOf(wall) !== at) return new Date(at).toISOString()
  const text = new Date(wall).toISOString()
  return text.endsWith(':00.000Z') ? text.slice(0, 16) : text.slice(0, -1)
}

export function instantOf(moment: Moment, local: LocalTime): number {
  return moment.kind === 'instant' ? moment.time : local.instantOf(moment.time)
}
