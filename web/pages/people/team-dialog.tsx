import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { teams } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { tell } from '../../app/toasts.tsx'
import { Choice } from '../../components/choice.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'

type Team = { id: string; name: string; lead: string | null; manager: string | null; version: string }

export function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }): ReactElement {
  const [name, setName] = useState(team?.name ?? '')
  const [lead, setLead] = useState(team?.lead ?? null)
  const [manager, setManager] = useState(team?.manager ?? null)
  const refusal = useRefusal()
  const done = {
    onDone: () => {
      tell(`${name} is saved.`)
      onClose()
    },
    onRefused: refusal.keep,
  }
  const create = useAct(teams.create, done)
  const patch = useAct(teams.patch, done)
  const save = (): void => {
    const body = { name, lead, manager }
    if (team) patch.mutate([{ params: { id: team.id }, body, ifMatch: team.version }])
    else create.mutate([{ body: { id: slugOf(name) ?? 'team', ...body } }])
  }
  return (
    <Modal opened onClose={onClose} title={team ? `Edit ${team.name}` : 'Add a team'} centered>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          refusal.forget()
          save()
        }}
      >
        <FormRefusal refusal={refusal} fields={['name', 'lead', 'manager']} />
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          data-autofocus
          value={name}
          error={refusal.at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Choice
          kind="person"
          label="Lead"
          description="Is paged where nobody of the team is on call."
          clearable
          value={lead}
          error={refusal.at('lead')}
          onChange={setLead}
        />
        <Choice
          kind="person"
          label="Manager"
          clearable
          value={manager}
          error={refusal.at('manager')}
          onChange={setManager}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending || patch.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
