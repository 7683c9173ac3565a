import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { z } from 'zod'
import { teams } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { tell } from '../../app/toasts.tsx'
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx'
import { Choice } from '../../components/choice.tsx'
import { Edited, type Edition } from '../../components/edited.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'

type Team = z.output<typeof teams.get.answer>
type TeamFields = Pick<Team, 'name' | 'lead' | 'manager'>

export function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }): ReactElement {
  return (
    <Modal opened onClose={onClose} title={team ? `Edit ${team.name}` : 'Add a team'} centered>
      {team ? (
        <Edited of={team} part={fieldsOf}>
          {(begun, edition) => <Form id={team.id} begun={begun} edition={edition} onClose={onClose} />}
        </Edited>
      ) : (
        <Form begun={{ name: '', lead: null, manager: null }} onClose={onClose} />
      )}
    </Modal>
  )
}

function fieldsOf({ name, lead, manager }: Team): TeamFields {
  return { name, lead, manager }
}

type Given = { id?: string; begun: TeamFields; edition?: Edition<Team>; onClose: () => void }

function Form({ id, begun, edition, onClose }: Given): ReactElement {
  const [fields, setFields] = useState(begun)
  const set = (part: Partial<TeamFields>): void => setFields({ ...fields, ...part })
  const refusal = useRefusal()
  const done = {
    onDone: () => {
      tell(`${fields.name} is saved.`)
      onClose()
    },
    onRefused: refusal.keep,
  }
  const create = useAct(teams.create, done)
  const patch = useAct(teams.patch, done)
  const busy = create.isPending || patch.isPending
  const save = (over: { ifMatch?: string }): void => {
    refusal.forget()
    if (id === undefined) create.mutate([{ body: { id: slugOf(fields.name) ?? 'team', ...fields } }])
    else patch.mutate([{ params: { id }, body: fields, ...over }])
  }
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        save(edition ? { ifMatch: edition.ifMatch } : {})
      }}
    >
      {edition && (
        <ChangedMeanwhile
          edition={edition}
          changed={JSON.stringify(fields) !== JSON.stringify(begun)}
          busy={busy}
          refusal={patch.error}
          onKeepMine={() => save({})}
        />
      )}
      <FormRefusal refusal={refusal} fields={['name', 'lead', 'manager']} />
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        data-autofocus
        value={fields.name}
        error={refusal.at('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Choice
        kind="person"
        label="Lead"
        description="Is paged where nobody of the team is on call."
        clearable
        value={fields.lead}
        error={refusal.at('lead')}
        onChange={(lead) => set({ lead })}
      />
      <Choice
        kind="person"
        label="Manager"
        clearable
        value={fields.manager}
        error={refusal.at('manager')}
        onChange={(manager) => set({ manager })}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={busy}>
          Save
        </Button>
      </Group>
    </Stack>
  )
}
