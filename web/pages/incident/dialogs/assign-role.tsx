import { NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { assignRoles } from '../../../../api/incident-roles.ts'
import { holdersOf, isRoleName, roleNames, roles, type RoleName } from '../../../../domain/role/roles.ts'
import type { DialogProps } from './dialogs.tsx'
import { PersonSelect } from './person-select.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** Of roles that many hold, the person is added. */
export function AssignRole({ incident, onDone }: DialogProps): ReactElement {
  const { id, roles: held } = incident
  const [role, setRole] = useState<RoleName>('ic')
  const [person, setPerson] = useState('')
  const [override, setOverride] = useState('')
  const { act, busy, refusal } = useVerb(assignRoles, [role], onDone)
  const holder = (): string | string[] | null => {
    if (person === '') return null
    return roles[role].many ? [...new Set([...holdersOf(held, role), person])] : person
  }
  return (
    <VerbForm
      does={person === '' ? 'Take the role back' : 'Give the role'}
      busy={busy}
      refusal={refusal.general}
      onSubmit={() =>
        act([{ params: { id }, body: { [role]: holder(), ...(override.trim() !== '' && { override }) } }])
      }
    >
      <NativeSelect
        label="Role"
        value={role}
        onChange={(event) => {
          if (isRoleName(event.currentTarget.value)) setRole(event.currentTarget.value)
        }}
        data={roleNames.map((name) => ({ value: name, label: roles[name].title }))}
      />
      <PersonSelect
        label="To"
        none="nobody"
        value={person}
        error={refusal.fields[role]}
        onChange={setPerson}
      />
      <TextInput
        label="Reason"
        description="Only where one person is commander and technical lead at once"
        maxLength={2_000}
        value={override}
        onChange={(event) => setOverride(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
