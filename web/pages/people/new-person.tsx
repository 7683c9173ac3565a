import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { invite, type Invitation } from '../../../api/accounts.ts'
import { people } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { InvitationLink } from './invitation-link.tsx'
import { PersonFieldset, type PersonFields } from './person-fields.tsx'

/** A person, and with a mail address their invitation at once. */
export function NewPerson({ onClose }: { onClose: () => void }): ReactElement {
  const { person } = useSession()
  const [fields, setFields] = useState<PersonFields>({
    name: '',
    email: '',
    role: 'responder',
    teams: person?.teams.slice(0, 1) ?? [],
    time_zone: person?.time_zone ?? 'UTC',
  })
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const refusal = useRefusal()
  const send = useAct(invite, { onDone: setInvitation, onRefused: refusal.keep, touches: ['accounts'] })
  const create = useAct(people.create, {
    onDone: ({ id, name, email }) => {
      if (email !== null) return send.mutate([{ params: { id }, body: {} }])
      tell(`${name} is added.`)
      onClose()
    },
    onRefused: refusal.keep,
    touches: ['accounts', 'teams'],
  })
  const email = fields.email.trim()
  return (
    <Modal opened onClose={onClose} title="Add a person" centered>
      {invitation ? (
        <InvitationLink invitation={invitation} name={fields.name} onClose={onClose} />
      ) : (
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            refusal.forget()
            const id = slugOf(fields.name) ?? slugOf(email) ?? 'person'
            create.mutate([{ body: { id, ...fields, email: email === '' ? null : email } }])
          }}
        >
          <FormRefusal refusal={refusal} fields={['name', 'email', 'role', 'teams', 'time_zone']} />
          <PersonFieldset value={fields} onChange={setFields} refusal={refusal} />
          <Text size="sm" c="dimmed">
            {email === ''
              ? 'Without a mail address they can be paged, and not sign in.'
              : 'They get an invitation to choose how they sign in.'}
          </Text>
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending || send.isPending}>
              {email === '' ? 'Add' : 'Add and invite'}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
