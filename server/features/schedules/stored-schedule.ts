import {
  defaultRules,
  type FollowingLayer,
  type Layer,
  type OwnLayer,
  type ScheduleRules,
  type TemporarySchedule,
} from '../../../domain/organisation/document.ts'

/** What the version before wrote lacks these. */
type Lately = 'offset' | 'takes_over_at' | 'shadow'
type StoredOwnLayer = Omit<OwnLayer, Lately> & Partial<Pick<OwnLayer, Lately>>
export type StoredLayer = StoredOwnLayer | FollowingLayer

/** Qualified, since it also stands where another schedule is nearer. */
/** JSON columns order their fields by length; people like to read the order of the documentation. */
export function inOrder<Row extends { layers: StoredLayer[]; temporary_schedules: TemporarySchedule[] }>(
  row: Row,
) {
  return {
    ...row,
    layers: row.layers.map(layerInOrder),
    temporary_schedules: row.temporary_schedules.map(temporaryInOrder),
  }
}

function layerInOrder(layer: StoredLayer): Layer {
  return layer.follows ? followingInOrder(layer) : ownInOrder(layer)
}

function followingInOrder(layer: FollowingLayer): FollowingLayer {
  const { id, follows, ends_at, restrictions, offset, shadow } = layer
  return {
    id,
    follows: { schedule: follows.schedule, layer: follows.layer },
    ...(ends_at !== undefined && { ends_at }),
    ...(restrictions && { restrictions: restrictions.map(restrictionInOrder) }),
    offset,
    shadow,
  }
}

function ownInOrder(layer: StoredOwnLayer): OwnLayer {
  const { id, people, starts_at, ends_at, turn, restrictions } = layer
  const { offset = 0, takes_over_at = null, shadow = false } = layer
  return {
    id,
    people,
    starts_at,
    ends_at,
    turn: { unit: turn.unit, length: turn.length },
    restrictions: restrictions.map(restrictionInOrder),
    offset,
    takes_over_at,
    shadow,
  }
}

type Restriction = OwnLayer['restrictions'][number]

function restrictionInOrder({ days, from, to }: Restriction): Restriction {
  return days ? { days, from, to } : { from, to }
}

function temporaryInOrder({ id, name, starts_at, ends_at, layers }: TemporarySchedule): TemporarySchedule {
  return { id, name, starts_at, ends_at, layers: layers.map(layerInOrder) }
}

export function rulesInOrder(rules: Partial<ScheduleRules>): ScheduleRules {
  const { night, ...given } = { ...defaultRules, ...rules }
  return { ...defaultRules, ...given, night: { from: night.from, to: night.to } }
}
