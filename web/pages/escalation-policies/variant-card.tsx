import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { occasions } from '../../../domain/escalation/occasion.ts'
import { HoursEditor } from '../../components/hours-editor.tsx'
import { ZoneSelect } from '../../components/zone-select.tsx'
import type { FieldFaults } from '../../queries/refused-fields.ts'
import type { DraftVariant } from './draft.ts'
import { occasionNames } from './occasion-names.ts'
import { StepsEditor } from './steps-editor.tsx'

type Given = {
  variant: DraftVariant
  readOnly: boolean
  faults: FieldFaults
  path: string
  onChange: (variant: DraftVariant) => void
  onRemove: () => void
}

/** The steps of another time, and when that is. */
export function VariantCard({ variant, readOnly, faults, path, onChange, onRemove }: Given): ReactElement {
  return (
    <Paper withBorder p="sm" component="section" aria-label={occasionNames[variant.when]}>
      <Stack gap="sm">
        <Group align="flex-end" justify="space-between">
          <Group align="flex-end">
            <Select
              label="When"
              data={occasions.map((value) => ({ value, label: occasionNames[value] }))}
              value={variant.when}
              allowDeselect={false}
              readOnly={readOnly}
              error={faults(`${path}.when`)}
              onChange={(value) => {
                const when = occasions.find((known) => known === value)
                if (when) onChange({ ...variant, when })
              }}
            />
            <ZoneSelect
              value={variant.time_zone}
              readOnly={readOnly}
              error={faults(`${path}.time_zone`)}
              onChange={(zone) => zone !== null && onChange({ ...variant, time_zone: zone })}
            />
          </Group>
          {!readOnly && (
            <Button variant="subtle" color="gray" onClick={onRemove}>
              Remove these steps
            </Button>
          )}
        </Group>
        {variant.when === 'off_hours' && (
          <div>
            <Text size="sm" fw={500} mb={4}>
              Working hours; off hours are all others
            </Text>
            <HoursEditor
              hours={variant.hours}
              readOnly={readOnly}
              add="Add working hours"
              onChange={(hours) => onChange({ ...variant, hours })}
            />
            <Text size="sm" c="var(--bad)" role="alert">
              {faults(`${path}.hours`)}
            </Text>
          </div>
        )}
        <StepsEditor
          steps={variant.steps}
          readOnly={readOnly}
          faultAt={(index) => faults(`${path}.steps[${index}].targets`)}
          onChange={(steps) => onChange({ ...variant, steps })}
        />
      </Stack>
    </Paper>
  )
}
