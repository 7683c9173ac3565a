import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Condition } from '../../../domain/alerting/routing-rule.ts'
import { fieldTestOf, operators, withFieldTest, type Operator } from './field-test.ts'

const names: Record<Operator, string> = {
  is: 'is',
  is_not: 'is not',
  matches: 'matches the expression',
  matches_not: 'does not match',
}

const fields = ['severity', 'summary', 'source', 'integration', 'service', 'dedup_key', 'labels.', 'details.']

type Given = { when: Condition; readOnly: boolean; onChange: (when: Condition) => void }

/** What one field has to be. */
export function FieldTestInputs({ when, readOnly, onChange }: Given): ReactElement | null {
  const test = fieldTestOf(when)
  if (!test) return null
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <Autocomplete
        label="When the field"
        placeholder="Any"
        data={fields}
        value={test.field}
        readOnly={readOnly}
        onChange={(field) => onChange(withFieldTest(when, { ...test, field }))}
      />
      <Select
        label="Test"
        data={operators.map((value) => ({ value, label: names[value] }))}
        value={test.operator}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(value) => {
          const operator = operators.find((known) => known === value)
          if (operator) onChange(withFieldTest(when, { ...test, operator }))
        }}
      />
      <TextInput
        label="Value"
        placeholder="warning, error"
        value={test.text}
        readOnly={readOnly}
        onChange={(event) => onChange(withFieldTest(when, { ...test, text: event.currentTarget.value }))}
      />
    </SimpleGrid>
  )
}
