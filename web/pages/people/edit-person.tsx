import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { z } from 'zod'
import { people } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { PersonFieldset, type PersonFields } from './person-fields.tsx'

type Given = { person: z.output<typeof people.get.answer>; onClose: () => void }

export function EditPerson({ person, onClose }: Given): ReactElement {
  const { id, name, email, role, teams, time_zone, version } = person
  const [fields, setFields] = useState<PersonFields>({ name, email: email ?? '', role, teams, time_zone })
  const refusal = useRefusal()
  const save = useAct(people.patch, {
    onDone: () => {
      tell(`${fields.name} is saved.`)
      onClose()
    },
    onRefused: refusal.keep,
    touches: ['accounts', 'teams'],
  })
  return (
    <Modal opened onClose={onClose} title={`Edit ${name}`} centered>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          refusal.forget()
          const given = fields.email.trim()
          save.mutate([
            { params: { id }, body: { ...fields, email: given === '' ? null : given }, ifMatch: version },
          ])
        }}
      >
        <FormRefusal refusal={refusal} fields={['name', 'email', 'role', 'teams', 'time_zone']} />
        <PersonFieldset value={fields} onChange={setFields} refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
