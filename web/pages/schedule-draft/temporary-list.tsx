import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Schedule, TemporarySchedule } from '../../../domain/organisation/document.ts'
import type { Problem } from '../../../domain/schedule/problems.ts'
import { faultBelow } from './draft-faults.ts'
import { LayerList } from './layer-list.tsx'
import { nextMonday } from './next-monday.ts'

type Given = { content: Schedule; faults: readonly Problem[]; onChange: (part: Partial<Schedule>) => void }

/** From its start to its end each stands in place of all layers and overrides. */
export function TemporaryList({ content, faults, onChange }: Given): ReactElement {
  const { temporary_schedules: temporary, time_zone: timeZone } = content
  const save = (next: TemporarySchedule[]) => onChange({ temporary_schedules: next })
  const set = (index: number, part: Partial<TemporarySchedule>) =>
    save(temporary.map((each, at) => (at === index ? { ...each, ...part } : each)))
  const add = () => {
    const starts_at = nextMonday(Date.now(), timeZone, '10:00')
    const ends_at = `${Temporal.PlainDate.from(starts_at.slice(0, 10)).add({ days: 7 }).toString()}T10:00`
    const id = `temporary-${starts_at.slice(0, 10)}-${temporary.length + 1}`
    save([...temporary, { id, name: 'Temporary', starts_at, ends_at, layers: [] }])
  }
  return (
    <Stack>
      {temporary.length === 0 && (
        <Text size="sm" c="dimmed">
          None. One stands in place of all layers and overrides for a time, such as a move or an audit.
        </Text>
      )}
      {temporary.map((one, index) => {
        const faultAt = (path: string) => faultBelow(faults, `temporary_schedules[${index}]`, path)
        return (
          <Paper key={one.id} withBorder p="md">
            <Stack>
              <Group align="flex-start">
                <TextInput
                  label="Name"
                  value={one.name}
                  onChange={(event) => set(index, { name: event.currentTarget.value })}
                  error={faultAt('name')}
                />
                <TextInput
                  type="datetime-local"
                  label={`From (${timeZone})`}
                  value={one.starts_at.slice(0, 16)}
                  onChange={(event) => set(index, { starts_at: event.currentTarget.value })}
                  error={faultAt('starts_at')}
                />
                <TextInput
                  type="datetime-local"
                  label="To"
                  value={one.ends_at.slice(0, 16)}
                  onChange={(event) => set(index, { ends_at: event.currentTarget.value })}
                  error={faultAt('ends_at')}
                />
                <Button
                  variant="subtle"
                  color="red"
                  mt="xl"
                  onClick={() => save(temporary.filter((_, at) => at !== index))}
                >
                  Remove
                </Button>
              </Group>
              <LayerList
                layers={one.layers}
                timeZone={timeZone}
                place={`temporary_schedules[${index}].layers`}
                faults={faults}
                taken={content.id}
                onChange={(layers) => set(index, { layers })}
              />
            </Stack>
          </Paper>
        )
      })}
      <Button variant="default" onClick={add} style={{ alignSelf: 'flex-start' }}>
        Add a temporary schedule
      </Button>
    </Stack>
  )
}
