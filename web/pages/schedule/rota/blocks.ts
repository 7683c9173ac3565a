import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import type { Layer, Override, Schedule } from '../../../../domain/organisation/document.ts'
import { stretchText } from '../../../../domain/schedule/stretch-text.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'
import type { Block } from '../../../components/time-axis/block.ts'
import { finalStretches, layerStretches, overrideRange } from './stretches.ts'

/** How people are named and coloured, and in which zone times are said. */
export type Manner = {
  readonly nameOf: (person: string) => string
  readonly colourOf: (person: string) => number | null
  readonly timeZone: string
}

export function finalBlocks(
  schedule: Schedule,
  find: FindSchedule,
  range: TimeRange,
  manner: Manner,
): readonly Block[] {
  const { entries, gaps } = finalStretches(schedule, find, range)
  return [
    ...entries.map((entry) => ({
      ...peopleBlock(`on-call-${entry.from}`, entry, 'on call', manner),
      overridden: entry.override !== null,
    })),
    ...gaps.map((gap) => gapBlock(gap, manner)),
  ].toSorted((one, other) => one.from - other.from)
}

export function layerBlocks(
  schedule: Schedule,
  layer: Layer,
  find: FindSchedule,
  { range, manner }: { range: TimeRange; manner: Manner },
): readonly Block[] {
  return layerStretches(schedule, layer, find, range).map((entry) =>
    peopleBlock(
      `${layer.id}-${entry.from}`,
      entry,
      layer.shadow ? 'shadows' : `in layer ${layer.id}`,
      manner,
    ),
  )
}

export function overrideBlocks(
  { overrides, time_zone }: Pick<Schedule, 'overrides' | 'time_zone'>,
  manner: Manner,
): readonly Block[] {
  return overrides.flatMap((override) => {
    const range = overrideRange(override, time_zone)
    return range ? [overrideBlock(override, range, manner)] : []
  })
}

export function overrideBlock(override: Override, range: TimeRange, manner: Manner): Block {
  const { id, person, replaces } = override
  const name = manner.nameOf(person)
  const inPlace = replaces === null ? 'takes the whole slot' : `replaces ${manner.nameOf(replaces)}`
  return {
    ...range,
    id,
    text: name,
    description: `Override: ${name} ${inPlace}, ${said(range, manner)}`,
    colour: manner.colourOf(person),
    look: 'solid',
  }
}

function gapBlock(range: TimeRange, manner: Manner): Block {
  return {
    ...range,
    id: `gap-${range.from}`,
    text: 'Nobody',
    description: `Nobody is on call, ${said(range, manner)}`,
    colour: null,
    look: 'gap',
  }
}

type Peopled = TimeRange & { readonly people: readonly string[] }

function peopleBlock(id: string, { people, from, until }: Peopled, what: string, manner: Manner): Block {
  const text = people.map(manner.nameOf).join(', ')
  const [only = ''] = people
  return {
    id,
    from,
    until,
    text,
    description: `${text} ${what}, ${said({ from, until }, manner)}`,
    colour: manner.colourOf(only),
    look: 'solid',
  }
}

function said({ from, until }: TimeRange, { timeZone }: Manner): string {
  return stretchText({ startsAt: new Date(from), endsAt: new Date(until) }, timeZone)
}
