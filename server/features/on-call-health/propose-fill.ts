import type { Fill } from '../../../api/on-call-health.ts'
import { Refused } from '../../../api/problem.ts'
import { type FilledTurn, fillFairly } from '../../../domain/on-call-health/fill-fairly.ts'
import {
  burdenIn,
  candidatesOf,
  limitsOf,
  membersOf,
  type Rotation,
  standingOf,
} from '../../../domain/on-call-health/rotation.ts'
import { turnsWithin } from '../../../domain/on-call-health/turns-within.ts'
import { finalSchedule } from '../../../domain/schedule/final-schedule.ts'
import type { Schedule, Turn } from '../../../domain/schedule/schedule.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Range, readRange } from '../schedules/range.ts'
import { loadRotations } from './load-rotations.ts'
import { ruledSchedules } from './store.ts'

type Asked = { from: string; to: string; turn?: Turn | undefined; people?: string[] | undefined }

/** Whom to put on call where nobody is. Changes nothing. */
export async function proposeFill(tx: Tx, id: string, asked: Asked): Promise<Fill> {
  const { from, to } = readRange(asked)
  if (from < tx.now) throw wrong('from', 'is past; only what is to come can be filled')
  const ruled = await ruledSchedules(tx, { id })
  if (ruled.length === 0) throw new Refused('not-found', `There is no schedule "${id}".`)
  const [loaded] = await loadRotations(tx, ruled, to)
  if (!loaded)
    throw new Refused('conflict', `Schedule "${id}" cannot be computed; look at its time zone and its times.`)
  const rotation = withPeople(loaded.rotation, asked.people)
  if (membersOf(rotation.schedule).length === 0)
    throw wrong('people', 'name who may be chosen: nobody is in the layers of this schedule')
  return presentFill(fill(rotation, { from, to }, asked.turn))
}

/** Others than those in the layers are looked at as if they were in one. */
function withPeople(rotation: Rotation, people: string[] | undefined): Rotation {
  if (!people) return rotation
  const [first] = rotation.schedule.layers
  const layer = { ...(first ?? emptyLayer), people, shadow: false }
  return { ...rotation, schedule: { ...rotation.schedule, layers: [layer] } }
}

const emptyLayer = {
  id: 'filled',
  startsAt: '1970-01-05T00:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
} as const

function fill(rotation: Rotation, { from, to }: Range, turn: Turn | undefined): FilledTurn[] {
  const { schedule, compiled } = rotation
  const stretch = { startsAt: from, endsAt: to }
  const standing = standingOf(rotation)
  const available = new Map(standing.shares.map((share) => [share.person, share.available]))
  return fillFairly({
    gaps: finalSchedule(compiled, from, to).gaps,
    turns: turnsWithin(stretch, { ...rhythmOf(schedule, turn), timeZone: schedule.timeZone }),
    candidates: candidatesOf(rotation, standing),
    limits: limitsOf(rotation),
    pointsOf: (person, stretches) =>
      burdenIn(rotation, person, stretches).points / (available.get(person) || 1),
  })
}

function rhythmOf({ layers }: Schedule, turn: Turn | undefined) {
  const first = layers.find(({ shadow }) => !shadow)
  return { from: first?.startsAt ?? null, turn: turn ?? first?.turn ?? emptyLayer.turn }
}

function presentFill(turns: readonly FilledTurn[]): Fill {
  return {
    turns: turns.map(({ turn, person, because, passedOver }) => ({
      starts_at: turn.startsAt.toISOString(),
      ends_at: turn.endsAt.toISOString(),
      person,
      because,
      passed_over: passedOver.map((one) => ({ ...one })),
    })),
    overrides: turns.flatMap(({ person, stretches }) =>
      person === null
        ? []
        : stretches.map(({ startsAt, endsAt }) => ({
            id: `fill-${startsAt.toISOString().slice(0, 16).replaceAll(/[-:T]/g, '')}`,
            person,
            replaces: null,
            starts_at: startsAt.toISOString(),
            ends_at: endsAt.toISOString(),
            temporary: null,
          })),
    ),
  }
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
