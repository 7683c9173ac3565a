import { Select, Stack, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { roles, type Role } from '../../../domain/access/policy-table.ts'
import { useMay } from '../../app/session.ts'
import { Choices } from '../../components/choices.tsx'
import { ZoneSelect } from '../../components/zone-select.tsx'
import type { FormFaults } from '../../queries/use-refusal.ts'

export type PersonFields = { name: string; email: string; time_zone: string; role: Role; teams: string[] }

const meanings: Record<Role, string> = {
  admin: 'Administrator: everything',
  manager: 'Manager: their teams, and what responders do',
  responder: 'Responder: answers and runs incidents',
  stakeholder: 'Stakeholder: reads and subscribes',
}

type Given = { value: PersonFields; onChange: (value: PersonFields) => void; refusal: FormFaults }

export function PersonFieldset({ value, onChange, refusal }: Given): ReactElement {
  const mayChangeRole = useMay('person.change-role')
  const set = (change: Partial<PersonFields>): void => onChange({ ...value, ...change })
  return (
    <Stack>
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        data-autofocus
        value={value.name}
        error={refusal.at('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="E-mail"
        description="To sign in with, and to be invited."
        type="email"
        value={value.email}
        error={refusal.at('email')}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <Select
        label="Role"
        description={mayChangeRole ? undefined : 'Administrators change roles.'}
        disabled={!mayChangeRole}
        data={roles.map((role) => ({ value: role, label: meanings[role] }))}
        allowDeselect={false}
        value={value.role}
        error={refusal.at('role')}
        onChange={(chosen) => set({ role: roles.find((role) => role === chosen) ?? value.role })}
      />
      <Choices
        kind="team"
        label="Teams"
        value={value.teams}
        error={refusal.at('teams')}
        onChange={(teams) => set({ teams })}
      />
      <ZoneSelect
        value={value.time_zone}
        error={refusal.at('time_zone')}
        onChange={(zone) => set({ time_zone: zone ?? value.time_zone })}
      />
    </Stack>
  )
}
