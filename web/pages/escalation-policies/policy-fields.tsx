import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import { Button, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useZone } from '../../time/zone.tsx'
import type { FieldFaults } from '../../queries/refused-fields.ts'
import { newVariant, type Draft } from './draft.ts'
import { StepsEditor } from './steps-editor.tsx'
import { VariantCard } from './variant-card.tsx'

type Given = { draft: Draft; readOnly: boolean; faults: FieldFaults; onChange: (draft: Draft) => void }

/** Everything that a policy says. */
export function PolicyFields({ draft, readOnly, faults, onChange }: Given): ReactElement {
  const { timeZone } = useZone()
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Name"
          value={draft.name}
          readOnly={readOnly}
          error={faults('name') ?? faults('id')}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <Choice
          kind="team"
          label="Owner team"
          placeholder="None"
          clearable
          value={draft.team}
          readOnly={readOnly}
          error={faults('team')}
          onChange={(team) => onChange({ ...draft, team })}
        />
      </SimpleGrid>
      <Card title="Steps">
        <StepsEditor
          steps={draft.steps}
          readOnly={readOnly}
          faultAt={(index) => faults(`steps[${index}].targets`)}
          onChange={(steps) => onChange({ ...draft, steps })}
        />
        <NumberInput
          mt="md"
          label="Repeat, when nobody answered"
          description={
            draft.repeat === 0
              ? 'The steps are walked once, then the fallback and the catch-all are paged.'
              : `The steps are walked ${draft.repeat + 1} times, then the fallback and the catch-all are paged.`
          }
          suffix=" times"
          min={0}
          max={100}
          w={280}
          readOnly={readOnly}
          value={draft.repeat}
          error={faults('repeat')}
          onChange={(times) => onChange({ ...draft, repeat: Number(times) || 0 })}
        />
      </Card>
      <Card
        title="At other times"
        actions={
          !readOnly && (
            <Button
              variant="default"
              size="xs"
              onClick={() => onChange({ ...draft, variants: [...draft.variants, newVariant(timeZone)] })}
            >
              Add steps for other times
            </Button>
          )
        }
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {draft.variants.length === 0
              ? 'The same steps at all times. Off hours, weekends and holidays may have their own.'
              : 'The first whose time it is when an escalation starts is walked to its end.'}
          </Text>
          {draft.variants.map((variant, index) => (
            <VariantCard
              key={variant.key}
              variant={variant}
              readOnly={readOnly}
              faults={faults}
              path={`variants[${index}]`}
              onChange={(changed) => onChange({ ...draft, variants: draft.variants.with(index, changed) })}
              onRemove={() => onChange({ ...draft, variants: draft.variants.toSpliced(index, 1) })}
            />
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}
