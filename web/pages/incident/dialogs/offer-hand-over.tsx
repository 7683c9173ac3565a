import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { draftRoleHandOver, offerRoleHandOver, type Brief } from '../../../../api/incident-roles.ts'
import { holdersOf, isRoleName, roleNames, roles, type RoleName } from '../../../../domain/role/roles.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { briefTitles } from '../brief-titles.ts'
import type { DialogProps } from './dialogs.tsx'
import { PersonSelect } from './person-select.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** The brief is drafted from the incident; who writes it has the last word. */
export function OfferHandOver({ incident, onDone }: DialogProps): ReactElement {
  const { id, roles: held } = incident
  const given = roleNames.filter((name) => holdersOf(held, name).length > 0)
  const [role, setRole] = useState<RoleName>(given[0] ?? 'ic')
  const [to, setTo] = useState('')
  const [brief, setBrief] = useState<Partial<Brief>>({})
  const draft = useAsked(draftRoleHandOver, { params: { id } })
  const { act, busy, refusal } = useVerb(offerRoleHandOver, ['to', 'role'], onDone)
  return (
    <VerbForm
      does="Offer it"
      busy={busy}
      refusal={refusal.general}
      disabled={to === ''}
      onSubmit={() => act([{ params: { id }, body: { to, role, brief } }])}
    >
      <Text size="sm">Who holds the role keeps it until the other person accepts.</Text>
      <NativeSelect
        label="Role"
        value={role}
        error={refusal.fields['role']}
        onChange={(event) => {
          if (isRoleName(event.currentTarget.value)) setRole(event.currentTarget.value)
        }}
        data={given.map((name) => ({ value: name, label: roles[name].title }))}
      />
      <PersonSelect label="To" none="" value={to} error={refusal.fields['to']} onChange={setTo} />
      <Shown of={draft}>
        {(drafted) => (
          <>
            {briefTitles.map(([part, title]) => (
              <Textarea
                key={part}
                label={title}
                rows={2}
                maxLength={20_000}
                value={brief[part] ?? drafted[part]}
                onChange={(event) => setBrief({ ...brief, [part]: event.currentTarget.value })}
              />
            ))}
          </>
        )}
      </Shown>
    </VerbForm>
  )
}
