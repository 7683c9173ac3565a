import { type CompiledSchedule, compileSchedule } from '../domain/schedule/compile.ts'
import { nextHandOff } from '../domain/schedule/next-hand-off.ts'
import { onCall } from '../domain/schedule/on-call.ts'
import { TocsinProcess } from './measure/tocsin.ts'

const SCHEDULES = 1_000
const PEOPLE = 10_000
const ROUNDS = 20

/** Who is on call in 1,000 schedules of 10,000 people: the calculation alone, and asked of a server over HTTP. */
const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']
const people = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`)

function rotation(index: number): string[] {
  return Array.from({ length: 10 }, (_, place) => people[(index * 10 + place) % PEOPLE] ?? '')
}

function zoneOf(index: number): string {
  return zones[index % zones.length] ?? 'UTC'
}

function schedule(index: number) {
  const turn = { unit: 'week', length: 1 } as const
  return {
    id: `schedule-${String(index).padStart(4, '0')}`,
    name: `Schedule ${index}`,
    time_zone: zoneOf(index),
    layers: [
      { id: 'weekly', people: rotation(index), starts_at: '2026-01-05T10:00', turn },
      {
        id: 'office',
        people: rotation(index).slice(0, 5),
        starts_at: '2026-01-05T09:00',
        turn,
        restrictions: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' }],
      },
    ],
  }
}

function compiled(index: number): CompiledSchedule {
  const { time_zone: timeZone, layers } = schedule(index)
  return compileSchedule({
    timeZone,
    layers: layers.map(({ id, people: own, starts_at: startsAt, turn, restrictions = [] }) => ({
      id,
      people: own,
      startsAt,
      endsAt: null,
      turn,
      restrictions,
    })),
    overrides: [],
  })
}

function timed(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

async function asked(tocsin: TocsinProcess, query: string): Promise<number> {
  const begun = performance.now()
  await tocsin.ask('GET', `/api/v1/on-call${query}`)
  return performance.now() - begun
}

async function figuresOf(tocsin: TocsinProcess, query: string) {
  const first = await asked(tocsin, query)
  const next: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) next.push(await asked(tocsin, query))
  return { firstMilliseconds: first, medianMilliseconds: median(next) }
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Infinity
}

function calculation() {
  const at = new Date('2026-06-01T12:00:00Z')
  const indexes = Array.from({ length: SCHEDULES }, (_, index) => index)
  const cold = () => indexes.map((index) => onCall(compiled(index), at))
  const first = timed(cold)
  const again = median(Array.from({ length: 9 }, () => timed(cold)))
  const kept = indexes.map(compiled)
  const untilWhen = () => kept.map((each) => nextHandOff(each, at))
  return {
    coldFirstMilliseconds: first,
    coldAgainMilliseconds: again,
    keptMilliseconds: median(
      Array.from({ length: 9 }, () => timed(() => kept.map((each) => onCall(each, at)))),
    ),
    nextHandOffMilliseconds: median(Array.from({ length: 9 }, () => timed(untilWhen))),
  }
}

const tocsin = await TocsinProcess.start()
try {
  const document = {
    version: 1,
    people: people.map((id) => ({ id, name: id })),
    schedules: Array.from({ length: SCHEDULES }, (_, index) => schedule(index)),
  }
  for (let from = 0; from < PEOPLE; from += 2_000) {
    await tocsin.ask('POST', '/api/v1/organisation/apply', {
      version: 1,
      people: document.people.slice(from, from + 2_000),
    })
  }
  for (let from = 0; from < SCHEDULES; from += 250) {
    await tocsin.ask('POST', '/api/v1/organisation/apply', {
      version: 1,
      schedules: document.schedules.slice(from, from + 250),
    })
  }
  const figures = {
    schedules: SCHEDULES,
    people: PEOPLE,
    calculation: calculation(),
    overHttp: {
      everySchedule: await figuresOf(tocsin, ''),
      everyScheduleAtAnotherInstant: await figuresOf(tocsin, '?at=2027-03-28T01:30:00Z'),
      oneSchedule: await figuresOf(tocsin, '?schedule=schedule-0500'),
      onePerson: await figuresOf(tocsin, '?person=person-5001'),
    },
  }
  console.log(JSON.stringify(figures, null, 2))
} finally {
  await tocsin.stop()
}
