import { useMemo } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import type { TimeRange } from '../../components/time-axis/axis.ts'
import { personColours } from '../../components/time-axis/person-colours.ts'
import type { Row } from '../../components/time-axis/row.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { finalBlocks, layerBlocks, type Manner, overrideBlocks } from './rota/blocks.ts'
import { peopleIn } from './rota/people-in.ts'

type Given = { schedule: Schedule; find: FindSchedule; range: TimeRange; timeZone: string }

function useManner(schedule: Schedule, find: FindSchedule, timeZone: string): Manner {
  const nameOf = useNameOf()
  return useMemo(() => {
    const colours = personColours(peopleIn(schedule, find))
    return { nameOf, timeZone, colourOf: (person) => colours.get(person) ?? null }
  }, [schedule, find, nameOf, timeZone])
}

/** Layers from the first to the last that wins, overrides, and what comes of them. */
export function useRows({ schedule, find, range, timeZone }: Given) {
  const manner = useManner(schedule, find, timeZone)
  return useMemo(() => {
    const temporary = schedule.temporary_schedules.flatMap(({ name, layers }) =>
      layers.map((layer) => ({ layer, hint: `in ${name}` })),
    )
    const usual = schedule.layers.map((layer) => ({ layer, hint: layer.shadow ? 'shadow' : 'layer' }))
    const layers: Row[] = [...usual, ...temporary].map(({ layer, hint }) => ({
      id: `layer-${layer.id}`,
      label: layer.id,
      hint,
      blocks: layerBlocks(schedule, layer, find, { range, manner }),
    }))
    return {
      manner,
      layers,
      overrides: overrideBlocks(schedule, manner),
      final: finalBlocks(schedule, find, range, manner),
    }
  }, [schedule, find, range, manner])
}

/** Another schedule's final row, in the colours of this one. */
export function useFinal({ schedule, find, range }: Given, manner: Manner) {
  return useMemo(() => finalBlocks(schedule, find, range, manner), [schedule, find, range, manner])
}
