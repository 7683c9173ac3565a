import { NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Actions, RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { Choice } from '../../components/choice.tsx'
import { MatchersInput } from '../../components/matchers-input.tsx'
import { FieldTestInputs } from './field-test-inputs.tsx'

type Given = { rule: RoutingRule; readOnly: boolean; onChange: (rule: RoutingRule) => void }

const verdicts = [
  { value: 'page', label: 'Let it page' },
  { value: 'suppress', label: 'Suppress it: kept, and pages nobody' },
  { value: 'drop', label: 'Drop it: no alert' },
]

/** The rules that most need: matchers, and the plain actions. */
export function RuleFields({ rule, readOnly, onChange }: Given): ReactElement {
  const { when, then } = rule
  const does = then.drop ? 'drop' : then.suppress ? 'suppress' : 'page'
  const set = (change: { [K in keyof Actions]?: Actions[K] | null }): void =>
    onChange({ ...rule, then: withActions(then, change) })
  return (
    <Stack gap="sm">
      <FieldTestInputs
        when={when}
        readOnly={readOnly}
        onChange={(changed) => onChange({ ...rule, when: changed })}
      />
      <MatchersInput
        label="And its labels and details match"
        description={when.between ? 'And at the times that its JSON says' : 'All of them must hold'}
        matchers={when.matchers ?? []}
        readOnly={readOnly}
        onChange={(matchers) => onChange({ ...rule, when: { ...when, matchers } })}
      />
      <Text size="sm" fw={500}>
        Then
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label="What becomes of it"
          data={verdicts}
          value={does}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(value) =>
            set({ drop: value === 'drop' ? true : null, suppress: value === 'suppress' ? true : null })
          }
        />
        <Choice
          kind="service"
          label="Service"
          placeholder="That of its integration"
          clearable
          readOnly={readOnly}
          value={then.service ?? null}
          onChange={(service) => set({ service })}
        />
        <TextInput
          label="Severity"
          placeholder="warning, or SEV2"
          readOnly={readOnly}
          value={then.severity ?? ''}
          onChange={(event) => set({ severity: event.currentTarget.value || null })}
        />
        <Select
          label="Urgency"
          placeholder="As its severity says"
          data={['high', 'low', 'none']}
          clearable
          readOnly={readOnly}
          value={then.urgency ?? null}
          onChange={(value) => set({ urgency: urgencies.find((known) => known === value) ?? null })}
        />
        <TextInput
          label="Summary"
          placeholder="{{labels.host}}: {{summary}}"
          readOnly={readOnly}
          value={then.summary ?? ''}
          onChange={(event) => set({ summary: event.currentTarget.value || null })}
        />
        <NumberInput
          label="Wait whether it resolves itself"
          placeholder="No"
          suffix=" s"
          min={1}
          max={3600}
          readOnly={readOnly}
          value={then.pause_seconds ?? ''}
          onChange={(seconds) => set({ pause_seconds: typeof seconds === 'number' ? seconds : null })}
        />
      </SimpleGrid>
    </Stack>
  )
}

const urgencies = ['high', 'low', 'none'] as const

/** Null takes an action away. */
function withActions(then: Actions, change: { [K in keyof Actions]?: Actions[K] | null }): Actions {
  const all = Object.entries({ ...then, ...change })
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined))
}
