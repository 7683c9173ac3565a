import { Button, Stack, Text } from '@mantine/core'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ReactElement } from 'react'
import { moved } from '../../components/reorder/moved.ts'
import { newStep, type DraftStep } from './draft.ts'
import { StepCard } from './step-card.tsx'

type Given = {
  steps: DraftStep[]
  readOnly: boolean
  /** The fault of a step's targets. */
  faultAt: (index: number) => string | undefined
  onChange: (steps: DraftStep[]) => void
}

/** The steps from the first to the last. */
export function StepsEditor({ steps, readOnly, faultAt, onChange }: Given): ReactElement {
  return (
    <Stack gap="sm">
      {steps.length === 0 && (
        <Text size="sm" c="dimmed">
          Without a step it pages nobody, and the catch-all is paged at once.
        </Text>
      )}
      <Stack component="ol" gap="sm" p={0} m={0} data-reorder>
        {steps.map((step, index) => (
          <StepCard
            key={step.key}
            step={step}
            index={index}
            count={steps.length}
            readOnly={readOnly}
            error={faultAt(index)}
            onChange={(changed) => onChange(steps.with(index, changed))}
            onMove={(from, to) => onChange(moved(steps, from, to))}
            onRemove={() => onChange(steps.toSpliced(index, 1))}
          />
        ))}
      </Stack>
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...steps, newStep()])}
        >
          Add a step
        </Button>
      )}
    </Stack>
  )
}
