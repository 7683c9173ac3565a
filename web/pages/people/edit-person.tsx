import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { z } from 'zod'
import { people } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx'
import { Edited, type Edition } from '../../components/edited.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { PersonFieldset, type PersonFields } from './person-fields.tsx'

type Known = z.output<typeof people.get.answer>

export function EditPerson({ person, onClose }: { person: Known; onClose: () => void }): ReactElement {
  return (
    <Modal opened onClose={onClose} title={`Edit ${person.name}`} centered>
      <Edited of={person} part={fieldsOf}>
        {(begun, edition) => <Form id={person.id} begun={begun} edition={edition} onClose={onClose} />}
      </Edited>
    </Modal>
  )
}

function fieldsOf({ name, email, role, teams, time_zone }: Known): PersonFields {
  return { name, email: email ?? '', role, teams, time_zone }
}

type Given = { id: string; begun: PersonFields; edition: Edition<Known>; onClose: () => void }

function Form({ id, begun, edition, onClose }: Given): ReactElement {
  const [fields, setFields] = useState(begun)
  const refusal = useRefusal()
  const save = useAct(people.patch, {
    onDone: () => {
      tell(`${fields.name} is saved.`)
      onClose()
    },
    onRefused: refusal.keep,
    touches: ['accounts', 'teams'],
  })
  const send = (over: { ifMatch?: string }): void => {
    refusal.forget()
    const given = fields.email.trim()
    save.mutate([{ params: { id }, body: { ...fields, email: given === '' ? null : given }, ...over }])
  }
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        send({ ifMatch: edition.ifMatch })
      }}
    >
      <ChangedMeanwhile
        edition={edition}
        changed={JSON.stringify(fields) !== JSON.stringify(begun)}
        busy={save.isPending}
        refusal={save.error}
        onKeepMine={() => send({})}
      />
      <FormRefusal refusal={refusal} fields={['name', 'email', 'role', 'teams', 'time_zone']} />
      <PersonFieldset value={fields} onChange={setFields} refusal={refusal} />
      <Group justify="flex-end">
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </Group>
    </Stack>
  )
}
