import { Stack } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { editActionItem, type ActionItem } from '../../../api/action-items.ts'
import { tell } from '../../app/toasts.tsx'
import type { Edition } from '../../components/edited.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { useAct } from '../../queries/act.ts'
import { refusalsOf } from '../../queries/refused-paths.ts'
import { ActionFields } from './action-fields.tsx'
import { bodyOf, type Values } from './values.ts'

type Given = { id: string; begun: Values; edition: Edition<ActionItem>; disabled: boolean }

export function EditAction({ id, begun, edition, disabled }: Given): ReactElement {
  const [values, setValues] = useState(begun)
  const edit = useAct(editActionItem, {
    touches: ['home'],
    onRefused: () => {},
    onDone: () => tell(`${id} is saved.`),
  })
  const save = (over: { ifMatch?: string }): void =>
    edit.mutate([{ params: { id }, body: bodyOf(values), ...over }], { onSuccess: edition.restart })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save({ ifMatch: edition.ifMatch })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <ActionFields
          values={values}
          onChange={(part) => setValues({ ...values, ...part })}
          refusals={refusalsOf(edit.error)}
          disabled={disabled}
        />
        <SaveBar
          changed={JSON.stringify(values) !== JSON.stringify(begun)}
          busy={edit.isPending}
          refusal={edit.error}
          edition={edition}
          onKeepMine={() => save({})}
          onDiscard={() => {
            edit.reset()
            setValues(begun)
          }}
        />
      </Stack>
    </form>
  )
}
