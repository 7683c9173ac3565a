import { Fieldset, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { categories, horizons, priorities } from '../../../domain/action-item/action-item.ts'
import { daysByPriority } from '../../../domain/action-item/due.ts'
import { Choice } from '../../components/choice.tsx'
import type { Values } from './values.ts'

type Given = {
  values: Values
  onChange: (part: Partial<Values>) => void
  /** By the paths of the API. */
  refusals: Record<string, string>
  disabled?: boolean
}

export function ActionFields({ values, onChange, refusals, disabled = false }: Given): ReactElement {
  const byPriority = `After ${daysByPriority[values.priority]} days if left empty`
  return (
    <Fieldset variant="unstyled" disabled={disabled}>
      <Stack>
        <TextInput
          label="What is to be done"
          required
          maxLength={500}
          value={values.title}
          error={refusals['title']}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Choice
            kind="person"
            clearable
            label="Owner"
            value={values.owner}
            error={refusals['owner']}
            onChange={(owner) => onChange({ owner })}
          />
          <Choice
            kind="team"
            clearable
            label="Team"
            value={values.team}
            error={refusals['team']}
            onChange={(team) => onChange({ team })}
          />
          <TextInput
            type="datetime-local"
            label="Due"
            description={values.due === '' ? byPriority : undefined}
            value={values.due}
            error={refusals['due_at']}
            onChange={(event) => onChange({ due: event.currentTarget.value })}
          />
          <Select
            label="Priority"
            data={[...priorities]}
            value={values.priority}
            allowDeselect={false}
            onChange={(next) =>
              onChange({ priority: priorities.find((known) => known === next) ?? values.priority })
            }
          />
          <Select
            label="Category"
            data={categoryOptions}
            value={values.category}
            allowDeselect={false}
            onChange={(next) =>
              onChange({ category: categories.find((known) => known === next) ?? values.category })
            }
          />
          <Select
            label="Horizon"
            data={[...horizons]}
            value={values.horizon}
            clearable
            onChange={(next) => onChange({ horizon: horizons.find((known) => known === next) ?? null })}
          />
        </SimpleGrid>
        <Textarea
          label="Done when"
          description="By what one sees that it is done"
          autosize
          minRows={1}
          maxLength={2_000}
          value={values.success}
          error={refusals['success_criteria']}
          onChange={(event) => onChange({ success: event.currentTarget.value })}
        />
        <Textarea
          label="Notes"
          autosize
          minRows={3}
          maxLength={20_000}
          value={values.notes}
          error={refusals['notes']}
          onChange={(event) => onChange({ notes: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  )
}

const categoryOptions = [
  { value: 'prevent', label: 'prevent: it does not happen again' },
  { value: 'detect', label: 'detect: it is found sooner' },
  { value: 'respond', label: 'respond: it ends sooner' },
  { value: 'process', label: 'process: the work goes better' },
]
