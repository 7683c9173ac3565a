import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { editActionItem, type ActionItem } from '../../../api/action-items.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'
import { refusalsOf } from '../../queries/refused-paths.ts'
import { ActionFields } from './action-fields.tsx'
import { bodyOf, valuesOf } from './values.ts'

/** Saved on top of the version that was shown: what somebody else changed meanwhile is not overwritten. */
export function EditAction({ item, disabled }: { item: ActionItem; disabled: boolean }): ReactElement {
  const [before] = useState(valuesOf(item))
  const [values, setValues] = useState(before)
  const edit = useAct(editActionItem, {
    touches: ['home'],
    onRefused: () => {},
    onDone: () => tell(`${item.id} is saved.`),
  })
  const refusals = refusalsOf(edit.error)
  const isChanged = JSON.stringify(values) !== JSON.stringify(before)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    edit.mutate([{ params: { id: item.id }, body: bodyOf(values), ifMatch: String(item.version) }])
  }
  return (
    <form onSubmit={save}>
      <Stack>
        <ActionFields
          values={values}
          onChange={(part) => setValues({ ...values, ...part })}
          refusals={refusals}
          disabled={disabled}
        />
        {refusals[''] && (
          <Text size="sm" c="var(--bad)" role="alert">
            {refusals['']}
          </Text>
        )}
        {isChanged && (
          <Group>
            <Button type="submit" loading={edit.isPending}>
              Save
            </Button>
            <Button variant="default" onClick={() => setValues(before)}>
              Take back
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
