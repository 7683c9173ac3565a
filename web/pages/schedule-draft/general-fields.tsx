import { Group, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { teams } from '../../../api/organisation-resources.ts'
import type { Schedule, ScheduleRules } from '../../../domain/organisation/document.ts'
import type { Problem } from '../../../domain/schedule/problems.ts'
import { Card } from '../../components/card.tsx'
import { ZoneSelect } from '../../components/zone-select.tsx'
import { useEvery } from '../../queries/every.ts'
import { faultBelow } from './draft-faults.ts'

type Given = { content: Schedule; faults: readonly Problem[]; onChange: (part: Partial<Schedule>) => void }

type Counted = {
  [K in keyof ScheduleRules]: ScheduleRules[K] extends number ? K : never
}[keyof ScheduleRules]

const rules: readonly { name: Counted; label: string }[] = [
  { name: 'published_weeks', label: 'Published for (weeks)' },
  { name: 'max_weeks_in_a_row', label: 'Weeks in a row, at most' },
  { name: 'min_weeks_between', label: 'Weeks between turns, at least' },
  { name: 'min_people', label: 'People in a rotation, at least' },
  { name: 'max_people', label: 'People in a rotation, at most' },
  { name: 'pages_per_night', label: 'Incidents a night, at most' },
  { name: 'rest_after_night_hours', label: 'Late start after night work (hours)' },
  { name: 'onboarded_days', label: 'Days before on-call work' },
  { name: 'shadow_shifts', label: 'Shadow shifts before' },
]

export function GeneralFields({ content, faults, onChange }: Given): ReactElement {
  const { data = [] } = useEvery(teams.list)
  return (
    <Card title="Name, zone and rules">
      <Stack>
        <Group align="flex-start">
          <TextInput
            label="Name"
            value={content.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
            error={faultBelow(faults, 'name', '')}
          />
          <ZoneSelect
            label="Time zone of its hand-overs"
            w={260}
            value={content.time_zone}
            onChange={(zone) => zone && onChange({ time_zone: zone })}
            error={faultBelow(faults, 'time_zone', '')}
          />
          <Select
            label="Team"
            clearable
            data={data.map(({ id, name }) => ({ value: id, label: name }))}
            value={content.team}
            onChange={(team) => onChange({ team })}
          />
        </Group>
        <Switch
          label="The lead or manager of the team approves swaps and covers"
          checked={content.swap_approval}
          onChange={(event) => onChange({ swap_approval: event.currentTarget.checked })}
        />
        <Group align="flex-end">
          {rules.map(({ name, label }) => (
            <NumberInput
              key={name}
              label={label}
              w={210}
              min={0}
              value={content.rules[name]}
              onChange={(value) =>
                typeof value === 'number' && onChange({ rules: { ...content.rules, [name]: value } })
              }
            />
          ))}
        </Group>
      </Stack>
    </Card>
  )
}
