import { Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { OwnLayer } from '../../../domain/organisation/document.ts'
import { turnUnits } from '../../../domain/schedule/schedule.ts'
import type { FaultAt } from './layer-card.tsx'
import { PeopleOrder } from './people-order.tsx'
import { RestrictionsEditor } from './restrictions-editor.tsx'

type Given = { layer: OwnLayer; timeZone: string; faultAt: FaultAt; onChange: (layer: OwnLayer) => void }

/** A rotation of its own: who, from when on, in turns of which length, and at which times. */
export function OwnFields({ layer, timeZone, faultAt, onChange }: Given): ReactElement {
  const { turn, people } = layer
  return (
    <Stack>
      <PeopleOrder
        people={people}
        onChange={(next) => onChange({ ...layer, people: next })}
        error={faultAt('people')}
      />
      <Group align="flex-start">
        <NumberInput
          label="A turn lasts"
          w={110}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={turn.length}
          onChange={(length) =>
            typeof length === 'number' && onChange({ ...layer, turn: { ...turn, length } })
          }
          error={faultAt('turn.length')}
        />
        <Select
          label="Unit"
          w={120}
          allowDeselect={false}
          data={turnUnits.map((value) => ({ value, label: turn.length === 1 ? value : `${value}s` }))}
          value={turn.unit}
          onChange={(unit) => unit && onChange({ ...layer, turn: { ...turn, unit } })}
        />
        <TextInput
          type="datetime-local"
          label={`Hand-over from (${timeZone})`}
          value={layer.starts_at.slice(0, 16)}
          onChange={(event) => onChange({ ...layer, starts_at: event.currentTarget.value })}
          error={faultAt('starts_at')}
        />
        <TextInput
          type="datetime-local"
          label="Ends (optional)"
          value={layer.ends_at?.slice(0, 16) ?? ''}
          onChange={(event) => onChange({ ...layer, ends_at: event.currentTarget.value || null })}
          error={faultAt('ends_at')}
        />
        <NumberInput
          label="Begins with place"
          description="1 is the first of the list"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={150}
          min={1}
          max={Math.max(1, people.length)}
          allowDecimal={false}
          value={(layer.offset % Math.max(1, people.length)) + 1}
          onChange={(place) => typeof place === 'number' && onChange({ ...layer, offset: place - 1 })}
          error={faultAt('offset')}
        />
      </Group>
      {layer.takes_over_at !== null && (
        <Text size="sm" c="dimmed">
          It continues another layer from {layer.takes_over_at} on; its turns count from its start.
        </Text>
      )}
      <RestrictionsEditor
        restrictions={layer.restrictions}
        onChange={(restrictions) => onChange({ ...layer, restrictions })}
      />
      {faultAt('restrictions') && (
        <Text size="sm" c="var(--bad)">
          {faultAt('restrictions')}
        </Text>
      )}
    </Stack>
  )
}
