import { Group, Paper, SimpleGrid, Text } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { Link } from '../../components/link.tsx'
import { Person } from '../../components/person.tsx'
import { useName } from '../../queries/names.ts'
import { useNow } from '../../time/now.ts'
import { Until } from '../on-call/until.tsx'
import { coverageOf } from '../on-call/coverage-of.ts'

/** Who is on call in a schedule now, until when, and the next gap. */
export function ScheduleRow({ schedule, find }: { schedule: Schedule; find: FindSchedule }): ReactElement {
  const now = useNow(60)
  const team = useName('team', schedule.team ?? '')
  const coverage = useMemo(() => coverageOf(schedule, find, now), [schedule, find, now])
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
        <div>
          <Link to="/schedules/$id" params={{ id: schedule.id }} fw={600}>
            {schedule.name}
          </Link>
          <Text size="sm" c="dimmed">
            {schedule.team === null ? 'No team' : team} · {schedule.time_zone}
          </Text>
        </div>
        <div>
          <Group gap="md">
            {coverage.people.map((id) => (
              <Person key={id} id={id} />
            ))}
            {coverage.people.length === 0 && (
              <Text fw={600} c="var(--bad)">
                Nobody is on call
              </Text>
            )}
          </Group>
          <Until {...coverage} />
        </div>
      </SimpleGrid>
    </Paper>
  )
}
