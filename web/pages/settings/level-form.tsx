import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { settings } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx'
import type { Edition } from '../../components/edited.tsx'
import { isSame } from '../../components/edition.ts'
import { useAct } from '../../queries/act.ts'
import type { WholeSettings } from './general-page.tsx'
import type { Level } from './level-card.tsx'
import { changedLevels } from './changed-levels.ts'
import { isChangedMeanwhile } from '../../queries/refused-fields.ts'
import { Refusals } from './refusals.tsx'

type Given = {
  level: Level
  edition: Edition<{ version: string; level: Level }>
  changes: WholeSettings['severity_levels']
  onClose: () => void
}

const targetNames = {
  acknowledge_minutes: 'Acknowledge (minutes)',
  first_response_minutes: 'First response (minutes)',
  mitigate_minutes: 'Mitigate (minutes)',
  resolve_minutes: 'Resolve (minutes)',
} as const
const targetFields = [
  'acknowledge_minutes',
  'first_response_minutes',
  'mitigate_minutes',
  'resolve_minutes',
] as const

/** The fields that most change; clocks, roles and criteria are in the organisation file. */
export function LevelForm({ level, edition, changes, onClose }: Given): ReactElement {
  const [description, setDescription] = useState(level.description)
  const [targets, setTargets] = useState(level.targets)
  const [urgency, setUrgency] = useState(level.urgency)
  const [stability, setStability] = useState(level.stability_minutes)
  const save = useAct(settings.patch, {
    touches: ['severity-scheme'],
    onRefused: () => {},
    onDone: () => {
      tell(`${level.name} is saved.`)
      onClose()
    },
  })
  const written = { description, targets, urgency, stability_minutes: stability }
  const send = (over: { ifMatch?: string }): void =>
    save.mutate([
      { body: { severity_levels: changedLevels(changes, { level: level.name, ...written }) }, ...over },
    ])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send({ ifMatch: edition.ifMatch })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label="What it means"
          autosize
          required
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {targetFields.map((field) => (
            <NumberInput
              key={field}
              label={targetNames[field]}
              min={1}
              value={targets[field] ?? ''}
              onChange={(next) => setTargets({ ...targets, [field]: next === '' ? null : Number(next) })}
            />
          ))}
          <NumberInput
            label="Stable before it is resolved (minutes)"
            min={0}
            value={stability}
            onChange={(next) => setStability(Number(next))}
          />
          <Select
            label="Urgency"
            data={[
              { value: 'high', label: 'high' },
              { value: 'low', label: 'low' },
              { value: 'none', label: 'pages nobody' },
            ]}
            value={urgency ?? 'none'}
            allowDeselect={false}
            onChange={(next) => setUrgency(next === 'high' || next === 'low' ? next : null)}
          />
        </SimpleGrid>
        <ChangedMeanwhile
          edition={edition}
          changed={!isSame({ ...level, ...written }, level)}
          busy={save.isPending}
          refusal={save.error}
          onKeepMine={() => send({})}
        />
        <Refusals error={isChangedMeanwhile(save.error) ? null : save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
