import { Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { updateIncident } from '../../../../api/incident-verbs.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** What is known now; it meets the clock of updates. */
export function SayUpdate({ incident: { id }, onDone }: DialogProps): ReactElement {
  const [details, setDetails] = useState('')
  const [errorRate, setErrorRate] = useState('')
  const [users, setUsers] = useState('')
  const [external, setExternal] = useState(false)
  const { act, busy, refusal } = useVerb(updateIncident, ['details', 'error_rate', 'users_affected'], onDone)
  const body = {
    details,
    ...(errorRate !== '' && { error_rate: Number(errorRate) }),
    ...(users !== '' && { users_affected: Number(users) }),
    ...(external && { audience: 'external' as const }),
  }
  return (
    <VerbForm
      does="Say it"
      busy={busy}
      refusal={refusal.general}
      disabled={details.trim() === ''}
      onSubmit={() => act([{ params: { id }, body }])}
    >
      <Textarea
        label="What is known, what is being done, what comes next"
        required
        rows={4}
        maxLength={20_000}
        value={details}
        error={refusal.fields['details']}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
      <Group grow>
        <TextInput
          label="Requests that fail, %"
          type="number"
          min={0}
          max={100}
          step="any"
          value={errorRate}
          error={refusal.fields['error_rate']}
          onChange={(event) => setErrorRate(event.currentTarget.value)}
        />
        <TextInput
          label="Users affected"
          type="number"
          min={0}
          value={users}
          error={refusal.fields['users_affected']}
          onChange={(event) => setUsers(event.currentTarget.value)}
        />
      </Group>
      <Checkbox
        label="This is what customers were told"
        checked={external}
        onChange={(event) => setExternal(event.currentTarget.checked)}
      />
    </VerbForm>
  )
}
