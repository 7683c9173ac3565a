import { Button, Modal, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { schedules, teams } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { Refused } from '../../components/refused.tsx'
import { ZoneSelect } from '../../components/zone-select.tsx'
import { useAct } from '../../queries/act.ts'
import { useEvery } from '../../queries/every.ts'
import { usePeople } from '../../queries/rotas.ts'
import { useNow } from '../../time/now.ts'
import { fromTemplate, type Template, templates, templateTexts } from './templates.ts'

type Given = { taken: readonly string[]; onClose: () => void }

export function NewScheduleDialog({ taken, onClose }: Given): ReactElement {
  const { person } = useSession()
  const { data: people = [] } = usePeople()
  const { data: allTeams = [] } = useEvery(teams.list)
  const navigate = useNavigate()
  const now = useNow(60)
  const [name, setName] = useState('')
  const [team, setTeam] = useState<string | null>(person?.teams[0] ?? null)
  const [template, setTemplate] = useState<Template>('weekly')
  const [timeZone, setTimeZone] = useState(
    person?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  )
  const [chosen, setChosen] = useState<string[]>([])
  const create = useAct(schedules.create, {
    touches: ['on-call', 'home'],
    onDone: ({ id }) => {
      tell(`${name} is made.`)
      void navigate({ to: '/schedules/$id', params: { id } })
    },
    onRefused: () => {},
  })
  const id = slugOf(name) ?? ''
  const members =
    team === null ? [] : people.filter(({ teams: of }) => of.includes(team)).map((one) => one.id)
  const inRotation = chosen.length > 0 ? chosen : members
  const zoneOf = (wanted: string) => people.find((one) => one.id === wanted)?.time_zone ?? 'UTC'
  const make = () => {
    const content = fromTemplate({ template, people: inRotation, timeZone, now, zoneOf })
    create.mutate([{ body: { id, name: name.trim(), team, ...content } }])
  }
  return (
    <Modal opened onClose={onClose} title="New schedule" centered size="lg">
      <Stack>
        <TextInput
          label="Name"
          placeholder="Payments primary"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={taken.includes(id) ? 'A schedule has this name already' : undefined}
          data-autofocus
        />
        <Select
          label="Team"
          clearable
          data={allTeams.map((one) => ({ value: one.id, label: one.name }))}
          value={team}
          onChange={setTeam}
        />
        <Radio.Group
          label="Begin with"
          value={template}
          onChange={(value) => setTemplate(templates.find((one) => one === value) ?? 'weekly')}
        >
          <Stack gap="xs" mt={4}>
            {templates.map((value) => (
              <Radio
                key={value}
                value={value}
                label={templateTexts[value].name}
                description={templateTexts[value].text}
              />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label="People, in the order of their turns"
          placeholder={members.length > 0 ? `Everybody in the team (${members.length})` : 'Choose people'}
          searchable
          data={people.map((one) => ({ value: one.id, label: one.name }))}
          value={chosen}
          onChange={setChosen}
        />
        {template !== 'follow-the-sun' && (
          <ZoneSelect
            label="Time zone of the hand-over"
            value={timeZone}
            onChange={(zone) => zone && setTimeZone(zone)}
          />
        )}
        <Refused error={create.error} />
        <DialogFooter onCancel={onClose}>
          <Button
            onClick={make}
            loading={create.isPending}
            disabled={id === '' || taken.includes(id) || inRotation.length === 0}
          >
            Make the schedule
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
