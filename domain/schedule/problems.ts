import { localTime } from './local-time.ts'
import { instantOf, parseMoment, parseTimeOfDay } from './moment.ts'
import {
  type Layer,
  type Override,
  type Restriction,
  type Schedule,
  turnUnits,
  weekdays,
} from './schedule.ts'
import { isTimeZone } from './zone-offsets.ts'

/** `path` is written as in the organisation's file: `layers[0].turn.length`. */
export type Problem = { readonly path: string; readonly message: string }

/** What must be put right before the schedule can be computed. */
export function scheduleErrors(schedule: Schedule): Problem[] {
  const { timeZone, overrides, temporarySchedules = [] } = schedule
  const layers = placedLayers(schedule)
  return [
    ...unless(isTimeZone(timeZone), 'time_zone', `"${timeZone}" is not a time zone such as Europe/Lisbon.`),
    ...repeatedIds(layers),
    ...layers.flatMap(({ path, thing }) => below(path, layerErrors(thing))),
    ...repeatedIds(placed('overrides', overrides)),
    ...overrides.flatMap((override, index) =>
      below(`overrides[${index}]`, overrideErrors(override, schedule)),
    ),
    ...repeatedIds(placed('temporary_schedules', temporarySchedules)),
    ...temporarySchedules.flatMap((temporary, index) =>
      below(`temporary_schedules[${index}]`, endErrors(temporary, timeZone)),
    ),
    ...overlaps(temporarySchedules, timeZone),
  ]
}

type Placed<T> = { readonly path: string; readonly thing: T }

/** Those of temporary schedules too: an answer names a layer by its id alone. */
function placedLayers({ layers, temporarySchedules = [] }: Schedule): Placed<Layer>[] {
  const temporary = temporarySchedules.flatMap((one, index) =>
    placed(`temporary_schedules[${index}].layers`, one.layers),
  )
  return [...placed('layers', layers), ...temporary]
}

function placed<T>(list: string, things: readonly T[]): Placed<T>[] {
  return things.map((thing, index) => ({ path: `${list}[${index}]`, thing }))
}

function layerErrors({
  people,
  startsAt,
  endsAt,
  turn,
  restrictions,
  offset = 0,
  takesOverAt = null,
}: Layer): Problem[] {
  const whole = Number.isSafeInteger(turn.length) && turn.length >= 1
  return [
    ...unless(people.length > 0, 'people', 'A layer needs at least one person.'),
    ...people.flatMap((entry, index) =>
      unless(entry.length > 0, `people[${index}]`, 'A turn needs at least one person.'),
    ),
    ...momentErrors('starts_at', startsAt),
    ...(endsAt === null ? [] : momentErrors('ends_at', endsAt)),
    ...(takesOverAt === null ? [] : momentErrors('takes_over_at', takesOverAt)),
    ...unless(
      Number.isSafeInteger(offset) && offset >= 0,
      'offset',
      `An offset is a whole number of places, not ${offset}.`,
    ),
    ...unless(turnUnits.includes(turn.unit), 'turn.unit', `A turn is counted in ${turnUnits.join(', ')}.`),
    ...unless(whole, 'turn.length', `A turn lasts a whole number of units, at least 1, not ${turn.length}.`),
    ...restrictions.flatMap((each, index) => below(`restrictions[${index}]`, restrictionErrors(each))),
  ]
}

function restrictionErrors({ days, from, to }: Restriction): Problem[] {
  const wrong = days?.find((day) => !weekdays.includes(day))
  return [
    ...unless(days?.length !== 0, 'days', 'Name at least one day, or leave `days` out for every day.'),
    ...unless(wrong === undefined, 'days', `"${wrong}" is not one of ${weekdays.join(', ')}.`),
    ...timeOfDayErrors('from', from),
    ...timeOfDayErrors('to', to),
  ]
}

function overrideErrors(override: Override, { timeZone, temporarySchedules = [] }: Schedule): Problem[] {
  const { person, replaces, temporary } = override
  const known = !temporary || temporarySchedules.some(({ id }) => id === temporary)
  return [
    ...unless(person.length > 0, 'person', 'An override needs a person.'),
    ...unless(person !== replaces, 'replaces', `${person} cannot stand in for ${replaces}.`),
    ...unless(known, 'temporary', `There is no temporary schedule "${temporary}".`),
    ...endErrors(override, timeZone),
  ]
}

type Stretch = Pick<Override, 'id' | 'startsAt' | 'endsAt'>

function endErrors({ startsAt, endsAt }: Stretch, timeZone: string): Problem[] {
  return [
    ...momentErrors('starts_at', startsAt),
    ...momentErrors('ends_at', endsAt),
    ...unless(
      !backwards(startsAt, endsAt, timeZone),
      'ends_at',
      `It ends (${endsAt}) no later than it begins (${startsAt}).`,
    ),
  ]
}

function overlaps(temporary: readonly Stretch[], timeZone: string): Problem[] {
  if (!isTimeZone(timeZone)) return []
  const local = localTime(timeZone)
  const spans = temporary.map(({ startsAt, endsAt }) => {
    const [from, until] = [parseMoment(startsAt), parseMoment(endsAt)]
    return from && until ? { from: instantOf(from, local), until: instantOf(until, local) } : null
  })
  return spans.flatMap((span, index) => {
    const first = spans.findIndex((each) => span && each && each.from < span.until && span.from < each.until)
    const other = temporary[first]?.id
    return unless(
      first === -1 || first >= index,
      `temporary_schedules[${index}].starts_at`,
      `It overlaps the temporary schedule "${other}"; end one before the other begins.`,
    )
  })
}

/** Compared as written: an override that only a change of the clock makes empty is right, and empty. */
function backwards(startsAt: string, endsAt: string, timeZone: string): boolean {
  const [start, end] = [parseMoment(startsAt), parseMoment(endsAt)]
  if (!start || !end) return false
  if (start.kind === end.kind) return end.time <= start.time
  if (!isTimeZone(timeZone)) return false
  const local = localTime(timeZone)
  return instantOf(end, local) <= instantOf(start, local)
}

function momentErrors(path: string, text: string): Problem[] {
  return unless(
    parseMoment(text) !== null,
    path,
    `"${text}" is not a date and time such as 2026-01-05T10:00.`,
  )
}

function timeOfDayErrors(path: string, text: string): Problem[] {
  return unless(parseTimeOfDay(text) !== null, path, `"${text}" is not a local time from 00:00 to 23:59.`)
}

function repeatedIds(things: readonly Placed<{ readonly id: string }>[]): Problem[] {
  const first = new Map<string, string>()
  return things.flatMap(({ path, thing: { id } }) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, path)
    return unless(before === undefined, `${path}.id`, `"${id}" is already the id of ${before}.`)
  })
}

function below(path: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))
}

function unless(holds: boolean, path: string, message: string): Problem[] {
  return holds ? [] : [{ path, message }]
}
