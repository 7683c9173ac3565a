import { Group, Paper, Stack, Text } from '@mantine/core'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { compileSchedule } from '../../../domain/schedule/compile.ts'
import { nextHandOff } from '../../../domain/schedule/next-hand-off.ts'
import { onCall } from '../../../domain/schedule/on-call.ts'
import { Person } from '../../components/person.tsx'
import { wallText } from '../../../domain/schedule/stretch-text.ts'
import { lengthText } from '../../time/length-text.ts'

type Given = { schedule: Schedule; find: FindSchedule; now: number; timeZone: string }

/** Who is on call now and until when, and who is next. */
export function OnCallNow({ schedule, find, now, timeZone }: Given): ReactElement {
  const compiled = useMemo(() => compileSchedule(scheduleOf(schedule, find)), [schedule, find])
  const at = new Date(now)
  const handOff = nextHandOff(compiled, at)
  const next = handOff && onCall(compiled, handOff)
  return (
    <Group grow align="stretch" preventGrowOverflow={false}>
      <Side title="Now" people={onCall(compiled, at).people}>
        {handOff ? (
          <>
            until <time dateTime={handOff.toISOString()}>{wallText(handOff, timeZone)}</time>, for{' '}
            {lengthText(handOff.getTime() - now)}
          </>
        ) : (
          'with no end in sight'
        )}
      </Side>
      {next && handOff && (
        <Side title="Next" people={next.people}>
          from <time dateTime={handOff.toISOString()}>{wallText(handOff, timeZone)}</time>
        </Side>
      )}
    </Group>
  )
}

function Side({
  title,
  people,
  children,
}: {
  title: string
  people: readonly string[]
  children: ReactNode
}) {
  return (
    <Paper withBorder p="md" bg="var(--surface)" miw={220}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {title}
        </Text>
        {people.length === 0 ? (
          <Text fw={650} size="lg" c="var(--bad)">
            Nobody
          </Text>
        ) : (
          <Group gap="md" fz="lg" fw={650}>
            {people.map((id) => (
              <Person key={id} id={id} />
            ))}
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </Stack>
    </Paper>
  )
}
