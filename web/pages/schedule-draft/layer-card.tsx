import { ActionIcon, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactElement } from 'react'
import type { Layer } from '../../../domain/organisation/document.ts'
import { FollowingFields } from './following-fields.tsx'
import { OwnFields } from './own-fields.tsx'

export type FaultAt = (path: string) => string | undefined

type Given = {
  layer: Layer
  timeZone: string
  place: { index: number; count: number }
  faultAt: FaultAt
  onChange: (layer: Layer) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

export function LayerCard({
  layer,
  timeZone,
  place,
  faultAt,
  onChange,
  onMove,
  onRemove,
}: Given): ReactElement {
  const { index, count } = place
  return (
    <Paper component="section" withBorder p="md" bg="var(--surface)" aria-label={`Layer ${layer.id}`}>
      <Stack>
        <Group justify="space-between" align="flex-end">
          <TextInput
            label="Layer"
            description={
              index === count - 1 && count > 1 ? 'The last layer that has somebody wins' : undefined
            }
            value={layer.id}
            onChange={(event) => onChange({ ...layer, id: event.currentTarget.value })}
            error={faultAt('id')}
          />
          <Group gap={4}>
            <Tool label="Move up, wins less" disabled={index === 0} onClick={() => onMove(-1)}>
              <IconChevronUp size={18} />
            </Tool>
            <Tool label="Move down, wins more" disabled={index === count - 1} onClick={() => onMove(1)}>
              <IconChevronDown size={18} />
            </Tool>
            <Tool label="Remove the layer" disabled={false} onClick={onRemove}>
              <IconTrash size={18} />
            </Tool>
          </Group>
        </Group>
        {layer.follows ? (
          <FollowingFields layer={layer} faultAt={faultAt} onChange={onChange} />
        ) : (
          <OwnFields layer={layer} timeZone={timeZone} faultAt={faultAt} onChange={onChange} />
        )}
        <Switch
          label="Shadow: those who learn, shown and never paged"
          checked={layer.shadow}
          onChange={(event) => onChange({ ...layer, shadow: event.currentTarget.checked })}
        />
        {faultAt('') && (
          <Text size="sm" c="var(--bad)">
            {faultAt('')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

type Action = { label: string; disabled: boolean; onClick: () => void; children: ReactElement }

function Tool({ label, disabled, onClick, children }: Action) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}
