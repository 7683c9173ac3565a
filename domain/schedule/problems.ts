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
  const { timeZone, layers, overrides } = schedule
  return [
    ...unless(isTimeZone(timeZone), 'time_zone', `"${timeZone}" is not a time zone such as Europe/Lisbon.`),
    ...repeatedIds('layers', layers),
    ...layers.flatMap((layer, index) => below(`layers[${index}]`, layerErrors(layer))),
    ...repeatedIds('overrides', overrides),
    ...overrides.flatMap((override, index) =>
      below(`overrides[${index}]`, overrideErrors(override, timeZone)),
    ),
  ]
}

function layerErrors({ people, startsAt, endsAt, turn, restrictions }: Layer): Problem[] {
  const whole = Number.isSafeInteger(turn.length) && turn.length >= 1
  return [
    ...unless(people.length > 0, 'people', 'A layer needs at least one person.'),
    ...people.flatMap((entry, index) =>
      unless(entry.length > 0, `people[${index}]`, 'A turn needs at least one person.'),
    ),
    ...momentErrors('starts_at', startsAt),
    ...(endsAt === null ? [] : momentErrors('ends_at', endsAt)),
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

function overrideErrors({ person, replaces, startsAt, endsAt }: Override, timeZone: string): Problem[] {
  return [
    ...unless(person.length > 0, 'person', 'An override needs a person.'),
    ...unless(person !== replaces, 'replaces', `${person} cannot stand in for ${replaces}.`),
    ...momentErrors('starts_at', startsAt),
    ...momentErrors('ends_at', endsAt),
    ...unless(
      !backwards(startsAt, endsAt, timeZone),
      'ends_at',
      `It ends (${endsAt}) no later than it begins (${startsAt}).`,
    ),
  ]
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

function repeatedIds(path: string, things: readonly { readonly id: string }[]): Problem[] {
  return things.flatMap(({ id }, index) => {
    const first = things.findIndex((thing) => thing.id === id)
    return unless(first === index, `${path}[${index}].id`, `"${id}" is already the id of ${path}[${first}].`)
  })
}

function below(path: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))
}

function unless(holds: boolean, path: string, message: string): Problem[] {
  return holds ? [] : [{ path, message }]
}
