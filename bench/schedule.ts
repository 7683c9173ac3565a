import { RRuleTemporal } from 'rrule-temporal'
import { type CompiledSchedule, compileSchedule } from '../domain/schedule/compile.ts'
import { finalSchedule } from '../domain/schedule/final-schedule.ts'
import { onCall } from '../domain/schedule/on-call.ts'
import type { Layer, Override, Schedule } from '../domain/schedule/schedule.ts'

const day = 86_400_000
const zone = 'Europe/Lisbon'
const yearBegins = new Date('2026-01-01T00:00:00Z')
const yearEnds = new Date('2027-01-01T00:00:00Z')
const people = Array.from({ length: 18 }, (_, index) => `person-${index}`)

type Case = { schedule: Schedule; rules: readonly string[] }

function weekly(id: string, startsAt: string, window?: { from: string; to: string }): Layer {
  const restrictions = window ? [window] : []
  return { id, people, startsAt, endsAt: null, turn: { unit: 'week', length: 1 }, restrictions }
}

/** The peer lists when turns begin and, where a layer has windows, when those open and close. */
const cases: Record<'roundTheClock' | 'followTheSun', Case> = {
  roundTheClock: {
    schedule: {
      timeZone: zone,
      layers: [
        weekly('first', '2026-01-01T10:00'),
        weekly('second', '2026-01-02T10:00'),
        weekly('third', '2026-01-03T10:00'),
        weekly('fourth', '2026-01-04T10:00'),
      ],
      overrides: Array.from({ length: 52 }, (_, week) => overrideOfWeek(week)),
    },
    rules: ['01', '02', '03', '04'].map((date) => rule(`202601${date}T100000`, 'FREQ=WEEKLY')),
  },
  followTheSun: {
    schedule: {
      timeZone: zone,
      layers: [
        weekly('anybody', '2026-01-01T10:00'),
        weekly('east', '2026-01-01T01:00', { from: '01:00', to: '08:00' }),
        weekly('middle', '2026-01-01T09:00', { from: '09:00', to: '16:00' }),
        weekly('west', '2026-01-01T17:00', { from: '17:00', to: '00:00' }),
      ],
      overrides: Array.from({ length: 52 }, (_, week) => overrideOfWeek(week)),
    },
    rules: [
      ...['10', '01', '09', '17'].map((hour) => rule(`20260101T${hour}0000`, 'FREQ=WEEKLY')),
      rule('20260101T000000', 'FREQ=DAILY;BYHOUR=1,8'),
      rule('20260101T000000', 'FREQ=DAILY;BYHOUR=9,16'),
      rule('20260101T000000', 'FREQ=DAILY;BYHOUR=0,17'),
    ],
  },
}

function rule(start: string, recurrence: string): string {
  return `DTSTART;TZID=${zone}:${start}\nRRULE:${recurrence}`
}

function overrideOfWeek(week: number): Override {
  const begins = yearBegins.getTime() + week * 7 * day
  const [startsAt, endsAt] = [begins + day, begins + 2 * day].map((at) =>
    new Date(at).toISOString().slice(0, 16),
  )
  if (!startsAt || !endsAt) throw new Error('An override needs both ends.')
  const replaces = week % 2 === 0 ? null : (people[week % 18] ?? null)
  return { id: `override-${week}`, person: people[(week + 7) % 18] ?? 'nobody', replaces, startsAt, endsAt }
}

function timed(act: () => unknown): number {
  const begins = performance.now()
  act()
  return performance.now() - begins
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Infinity
}

function peerOccurrences(rules: readonly string[]): number {
  const occurrences = rules.map(
    (rruleString) => new RRuleTemporal({ rruleString }).between(yearBegins, yearEnds, true).length,
  )
  return occurrences.reduce((sum, each) => sum + each, 0)
}

function finalYear(compiled: CompiledSchedule) {
  return finalSchedule(compiled, yearBegins, yearEnds)
}

/** The peer reads its rules each time, ours takes a compiled schedule, as a server keeps it, or compiles
 * too. They take turns, and the first half warms up. */
function compared({ schedule, rules }: Case) {
  const compiled = compileSchedule(schedule)
  const round = () => ({
    ours: timed(() => finalYear(compiled)),
    compiling: timed(() => finalYear(compileSchedule(schedule))),
    peer: timed(() => peerOccurrences(rules)),
  })
  const rounds = Array.from({ length: 600 }, round).slice(300)
  const ours = median(rounds.map((each) => each.ours))
  const compiling = median(rounds.map((each) => each.compiling))
  const peer = median(rounds.map((each) => each.peer))
  return {
    entries: finalYear(compiled).entries.length,
    milliseconds: ours,
    millisecondsWithCompiling: compiling,
    peerOccurrences: peerOccurrences(rules),
    peerMilliseconds: peer,
    ratio: ours / peer,
    ratioWithCompiling: compiling / peer,
  }
}

function nanosecondsPerAnswer(asked: readonly Date[]): number {
  const compiled = compileSchedule(cases.followTheSun.schedule)
  const ask = () => asked.forEach((at) => onCall(compiled, at))
  ask()
  const rounds = Array.from({ length: 9 }, () => timed(ask))
  return (median(rounds) / asked.length) * 1e6
}

function instants(share: (index: number) => number): Date[] {
  const length = yearEnds.getTime() - yearBegins.getTime()
  return Array.from({ length: 100_000 }, (_, index) => new Date(yearBegins.getTime() + share(index) * length))
}

/** A thousand different schedules over all zones; `first` pays for looking up the zones too. */
function coldSchedules(): Schedule[] {
  const zones = Intl.supportedValuesOf('timeZone')
  return Array.from({ length: 1000 }, (_, index) => ({
    timeZone: zones[index % zones.length] ?? zone,
    layers: cases.followTheSun.schedule.layers.slice(0, 2),
    overrides: [overrideOfWeek(index % 52), overrideOfWeek((index + 9) % 52)],
  }))
}

const cold = coldSchedules()
const noon = new Date('2026-06-01T12:00:00Z')
const askAll = () => cold.map((schedule) => onCall(compileSchedule(schedule), noon))
const coldFirst = timed(askAll)
const coldNext = median(Array.from({ length: 9 }, () => timed(askAll)))

const figures = {
  peer: 'rrule-temporal, the occurrences alone',
  finalYear: {
    roundTheClock: compared(cases.roundTheClock),
    followTheSun: compared(cases.followTheSun),
  },
  onCallNanoseconds: {
    inOrder: nanosecondsPerAnswer(instants((index) => index / 100_000)),
    jumping: nanosecondsPerAnswer(instants((index) => (index * 0.618_033_988_749_895) % 1)),
  },
  thousandColdSchedulesMilliseconds: { first: coldFirst, next: coldNext },
}
console.log(JSON.stringify(figures, null, 2))
