import { ActionIcon, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactElement } from 'react'
import type { Layer } from '../../../domain/organisation/document.ts'
import { ReorderHandle } from '../../components/reorder/reorder-handle.tsx'
import { FollowingFields } from './following-fields.tsx'
import { OwnFields } from './own-fields.tsx'

export type FaultAt = (path: string) => string | undefined

type Given = {
  layer: Layer
  timeZone: string
  place: { index: number; count: number }
  faultAt: FaultAt
  onChange: (layer: Layer) => void
  onMove: (from: number, to: number) => void
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
            <ReorderHandle label={`layer ${layer.id}`} index={index} count={count} onMove={onMove} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={`Remove layer ${layer.id}`}
              onClick={onRemove}
            >
              <IconTrash size={18} />
            </ActionIcon>
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
