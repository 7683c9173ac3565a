import { Button, Group, Stack, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Layer } from '../../../domain/organisation/document.ts'
import type { Problem } from '../../../domain/schedule/problems.ts'
import { moved } from '../../components/reorder/moved.ts'
import { usePeople, useSchedules } from '../../queries/rotas.ts'
import { faultBelow } from './draft-faults.ts'
import { LayerCard } from './layer-card.tsx'
import { followingLayer, ownLayer } from './new-layer.ts'
import { placed } from './placed.ts'

type Given = {
  layers: readonly Layer[]
  timeZone: string
  /** Where they stand in the schedule: `layers`. */
  place: string
  faults: readonly Problem[]
  /** The schedule they are in, which they cannot follow. */
  taken: string
  onChange: (layers: Layer[]) => void
}

export function LayerList({ layers, timeZone, place, faults, taken, onChange }: Given): ReactElement {
  const { data: people = [] } = usePeople()
  const { data: schedules = [] } = useSchedules()
  const ids = layers.map(({ id }) => id)
  const leader = schedules.find((one) => one.id !== taken && one.layers.some(({ follows }) => !follows))
  const first = people[0]
  const set = (index: number, layer: Layer) =>
    onChange(layers.map((each, at) => (at === index ? layer : each)))
  return (
    <section aria-label="Layers">
      <Title order={2} mb="sm">
        Layers
      </Title>
      <Stack>
        <Stack data-reorder>
          {placed(layers).map(({ place: index, thing: layer }) => (
            <LayerCard
              key={index}
              layer={layer}
              timeZone={timeZone}
              place={{ index, count: layers.length }}
              faultAt={(path) => faultBelow(faults, `${place}[${index}]`, path)}
              onChange={(next) => set(index, next)}
              onMove={(from, to) => onChange(moved(layers, from, to))}
              onRemove={() => onChange(layers.filter((_, at) => at !== index))}
            />
          ))}
        </Stack>
        <Group>
          <Button
            variant="default"
            disabled={!first}
            onClick={() => first && onChange([...layers, ownLayer(ids, first.id, timeZone, Date.now())])}
          >
            Add a layer
          </Button>
          {leader && (
            <Button variant="default" onClick={() => onChange([...layers, followingLayer(ids, leader)])}>
              Add a layer that follows another schedule
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}
