import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { addAbsence } from '../../../api/absences.ts'
import { tell } from '../../app/toasts.tsx'
import { Refused } from '../../components/refused.tsx'
import { useAct } from '../../queries/act.ts'

type Given = { person: string; timeZone: string; onClose: () => void }

/** Whole days of one's own zone, the last one included. */
export function AbsenceForm({ person, timeZone, onClose }: Given): ReactElement {
  const [firstDay, setFirstDay] = useState('')
  const [lastDay, setLastDay] = useState('')
  const [reason, setReason] = useState('')
  const add = useAct(addAbsence, {
    touches: ['on-call-health'],
    onDone: () => {
      tell('The absence is noted. Whoever plans sees it.')
      onClose()
    },
    onRefused: () => {},
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const body = { person, first_day: firstDay, last_day: lastDay || firstDay, reason: reason.trim() || null }
    add.mutate([{ body }])
  }
  return (
    <form onSubmit={submit} aria-label="New absence">
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={`First day (${timeZone})`}
            required
            withAsterisk={false}
            value={firstDay}
            onChange={(event) => setFirstDay(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="Last day"
            min={firstDay}
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
          />
        </Group>
        <TextInput
          label="Reason (optional, for whoever plans)"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused error={add.error} />
        <Group>
          <Button type="submit" loading={add.isPending} disabled={firstDay === ''}>
            Note it
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
