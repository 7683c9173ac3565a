import { NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { addTask } from '../../../../api/tasks.ts'
import { phases } from '../../../../domain/checklist/checklist.ts'
import type { DialogProps } from './dialogs.tsx'
import { PersonSelect } from './person-select.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function AddTask({ incident: { id }, onDone }: DialogProps): ReactElement {
  const [title, setTitle] = useState('')
  const [phase, setPhase] = useState('')
  const [assignee, setAssignee] = useState('')
  const [minutes, setMinutes] = useState('')
  const { act, busy, refusal } = useVerb(addTask, ['title', 'phase', 'assignee', 'due_minutes'], onDone)
  const body = {
    title,
    phase: phases.find((one) => one === phase) ?? null,
    assignee: assignee === '' ? null : assignee,
    ...(minutes !== '' && { due_minutes: Number(minutes) }),
  }
  return (
    <VerbForm
      does="Add"
      busy={busy}
      refusal={refusal.general}
      disabled={title.trim() === ''}
      onSubmit={() => act([{ params: { id }, body }])}
    >
      <TextInput
        label="What is to be done"
        required
        maxLength={500}
        value={title}
        error={refusal.fields['title']}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <PersonSelect
        label="By"
        none="whoever takes it"
        value={assignee}
        error={refusal.fields['assignee']}
        onChange={setAssignee}
      />
      <TextInput
        label="Within minutes"
        type="number"
        min={1}
        value={minutes}
        error={refusal.fields['due_minutes']}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <NativeSelect
        label="Phase"
        value={phase}
        error={refusal.fields['phase']}
        onChange={(event) => setPhase(event.currentTarget.value)}
        data={[{ value: '', label: 'none' }, ...phases.map((one) => ({ value: one, label: one }))]}
      />
    </VerbForm>
  )
}
