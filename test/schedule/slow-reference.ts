import type { Entry, Layer, OnCall, Override, Restriction, Schedule } from '../../domain/schedule/schedule.ts'

/**
 * A second reading of the contract: every turn and every window is written down with Temporal, calendar day by
 * calendar day, and each instant is looked up in those lists. Slow on purpose; shares nothing with the real one.
 */
export type Reference = (at: Date) => OnCall

type Range = { begins: number; ends: number }
type ListedTurn = Range & { people: string[] }
type ListedLayer = { id: string; turns: ListedTurn[]; windows: Range[] | null }
type ListedOverride = Override & Range
type ListedTemporary = Range & { id: string; layers: ListedLayer[] }

const weekday = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export function slowReference(schedule: Schedule, from: Date, to: Date): Reference {
  return lookedUp(schedule, from, to, paged, schedule.overrides)
}

function paged(layers: readonly Layer[]): Layer[] {
  return layers.filter(({ shadow }) => !shadow)
}

/** Who learns in one shadow layer. */
export function slowShadow(schedule: Schedule, from: Date, to: Date, layer: string): Reference {
  return lookedUp(schedule, from, to, (layers) => layers.filter(({ id }) => id === layer), [])
}

function lookedUp(
  schedule: Schedule,
  from: Date,
  to: Date,
  wanted: (layers: readonly Layer[]) => Layer[],
  overrides: readonly Override[],
): Reference {
  const zone = schedule.timeZone
  const list = (layers: readonly Layer[]) => wanted(layers).map((layer) => listLayer(layer, zone, from, to))
  const layers = list(schedule.layers)
  const listed = overrides.map((override) => ({ ...override, ...range(override, zone) }))
  const temporary = (schedule.temporarySchedules ?? []).map((one): ListedTemporary => ({
    id: one.id,
    ...range(one, zone),
    layers: list(one.layers),
  }))
  return (at) => {
    const time = at.getTime()
    const standing = temporary.find((each) => holds(each, time))
    const applying = listed.filter(
      (each) => holds(each, time) && (each.temporary ?? null) === (standing?.id ?? null),
    )
    return afterOverrides(fromLayers(standing?.layers ?? layers, time), applying)
  }
}

function range({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): Range {
  return { begins: instant(startsAt, zone), ends: instant(endsAt, zone) }
}

function afterOverrides(before: OnCall, overrides: ListedOverride[]): OnCall {
  let answer = before
  for (const each of overrides) answer = overridden(answer, each)
  return answer
}

function fromLayers(layers: ListedLayer[], time: number): OnCall {
  let answer: OnCall = { people: [], layer: null, override: null }
  for (const { id, turns, windows } of layers) {
    if (windows && !windows.some((window) => holds(window, time))) continue
    const people = turns.find((turn) => holds(turn, time))?.people ?? []
    if (people.length > 0) answer = { people, layer: id, override: null }
  }
  return answer
}

function overridden(before: OnCall, override: Override): OnCall {
  if (!override.replaces) return { people: [override.person], layer: null, override: override.id }
  if (!before.people.includes(override.replaces)) return before
  const people = new Set(before.people)
  people.delete(override.replaces)
  people.add(override.person)
  return { people: sorted(people), layer: before.layer, override: override.id }
}

function listLayer(layer: Layer, zone: string, from: Date, to: Date): ListedLayer {
  const windows = layer.restrictions.length === 0 ? null : listWindows(layer.restrictions, zone, from, to)
  return { id: layer.id, turns: listTurns(layer, zone, to), windows }
}

function listTurns(layer: Layer, zone: string, to: Date): ListedTurn[] {
  const begins = Math.max(
    instant(layer.startsAt, zone),
    layer.takesOverAt ? instant(layer.takesOverAt, zone) : -Infinity,
  )
  const ends = layer.endsAt === null ? Infinity : instant(layer.endsAt, zone)
  const turns: ListedTurn[] = []
  for (let number = 0; ; number += 1) {
    const turn = { begins: turnBegins(layer, zone, number), ends: turnBegins(layer, zone, number + 1) }
    turns.push({
      begins: Math.max(turn.begins, begins),
      ends: Math.min(turn.ends, ends),
      people: set(layer.people[(number + (layer.offset ?? 0)) % layer.people.length]),
    })
    if (turn.ends > to.getTime()) return turns
  }
}

function turnBegins(layer: Layer, zone: string, number: number): number {
  const { unit, length } = layer.turn
  if (unit === 'hour') return instant(layer.startsAt, zone) + number * length * 3_600_000
  const duration = { [`${unit}s`]: number * length }
  return toInstant(wall(layer.startsAt, zone).add(duration), zone)
}

function listWindows(restrictions: readonly Restriction[], zone: string, from: Date, to: Date): Range[] {
  const windows: Range[] = []
  const last = dateOf(to, zone).add({ days: 4 })
  let date = dateOf(from, zone).subtract({ days: 4 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const today = weekday[date.dayOfWeek]
    for (const restriction of restrictions) {
      if (restriction.days && !restriction.days.some((day) => day === today)) continue
      windows.push(listWindow(restriction, date, zone))
    }
  }
  return windows
}

function listWindow({ from, to }: Restriction, date: Temporal.PlainDate, zone: string): Range {
  const lastDate = to <= from ? date.add({ days: 1 }) : date
  return {
    begins: toInstant(date.toPlainDateTime(from), zone),
    ends: toInstant(lastDate.toPlainDateTime(to), zone),
  }
}

function dateOf(at: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(zone).toPlainDate()
}

function wall(moment: string, zone: string): Temporal.PlainDateTime {
  if (!hasOffset(moment)) return Temporal.PlainDateTime.from(moment)
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime()
}

function instant(moment: string, zone: string): number {
  if (hasOffset(moment)) return Temporal.Instant.from(moment).epochMilliseconds
  return toInstant(Temporal.PlainDateTime.from(moment), zone)
}

function hasOffset(moment: string): boolean {
  return /(Z|[+-]\d\d:\d\d)$/.test(moment)
}

function toInstant(at: Temporal.PlainDateTime, zone: string): number {
  return at.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

function holds({ begins, ends }: Range, time: number): boolean {
  return begins <= time && time < ends
}

function set(entry: Entry | undefined): string[] {
  return sorted(typeof entry === 'string' ? [entry] : (entry ?? []))
}

function sorted(people: Iterable<string>): string[] {
  return [...new Set(people)].toSorted()
}
