import { ActionIcon, Group, NumberInput, Paper, Stack, Switch, Text } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactElement } from 'react'
import { ReorderHandle } from '../../components/reorder/reorder-handle.tsx'
import { TargetPicker } from '../../components/target-picker.tsx'
import type { DraftStep } from './draft.ts'

type Given = {
  step: DraftStep
  index: number
  count: number
  readOnly: boolean
  error: string | undefined
  onChange: (step: DraftStep) => void
  onMove: (from: number, to: number) => void
  onRemove: () => void
}

/** Whom a step pages, and how long it waits for an answer. */
export function StepCard({
  step,
  index,
  count,
  readOnly,
  error,
  onChange,
  onMove,
  onRemove,
}: Given): ReactElement {
  const name = `step ${index + 1}`
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text fw={600}>Step {index + 1}</Text>
        {!readOnly && (
          <Group gap={0} wrap="nowrap">
            <ReorderHandle label={name} index={index} count={count} onMove={onMove} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={`Remove ${name}`}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      <Stack gap="sm">
        <TargetPicker
          label={`Page at ${name}`}
          targets={step.targets}
          onChange={(targets) => onChange({ ...step, targets })}
          error={error}
          readOnly={readOnly}
        />
        <Group gap="lg" align="flex-end">
          <NumberInput
            label="Then wait"
            suffix=" min"
            w={130}
            min={0}
            max={525_600}
            readOnly={readOnly}
            value={step.wait_minutes}
            onChange={(minutes) => onChange({ ...step, wait_minutes: Number(minutes) || 0 })}
          />
          {(step.targets.length > 1 || step.round_robin) && (
            <Switch
              label="One of them, in turn"
              description="Round robin instead of all at once"
              disabled={readOnly}
              checked={step.round_robin}
              onChange={(event) => onChange({ ...step, round_robin: event.currentTarget.checked })}
            />
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
