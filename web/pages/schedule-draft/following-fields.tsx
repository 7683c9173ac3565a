import { Group, NumberInput, Select, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FollowingLayer } from '../../../domain/organisation/document.ts'
import { useSchedules } from '../../queries/rotas.ts'
import type { FaultAt } from './layer-card.tsx'

type Given = { layer: FollowingLayer; faultAt: FaultAt; onChange: (layer: FollowingLayer) => void }

/** People, turns and times are those of the layer that it follows, some places on. */
export function FollowingFields({ layer, faultAt, onChange }: Given): ReactElement {
  const { data = [] } = useSchedules()
  const { schedule, layer: followed } = layer.follows
  const layers = data.find(({ id }) => id === schedule)?.layers.filter(({ follows }) => !follows) ?? []
  return (
    <>
      <Group align="flex-start">
        <Select
          label="Follows the schedule"
          searchable
          allowDeselect={false}
          data={data.map(({ id, name }) => ({ value: id, label: name }))}
          value={schedule}
          onChange={(id) => {
            const first = data.find((one) => one.id === id)?.layers.find(({ follows }) => !follows)
            if (id && first) onChange({ ...layer, follows: { schedule: id, layer: first.id } })
          }}
          error={faultAt('follows')}
        />
        <Select
          label="Its layer"
          allowDeselect={false}
          data={layers.map(({ id }) => id)}
          value={followed}
          onChange={(id) => id && onChange({ ...layer, follows: { schedule, layer: id } })}
        />
        <NumberInput
          label="Places on"
          w={110}
          min={0}
          max={1000}
          allowDecimal={false}
          value={layer.offset}
          onChange={(offset) => typeof offset === 'number' && onChange({ ...layer, offset })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        People and turns are changed there.
      </Text>
    </>
  )
}
