import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import IconCalendarOff from '@tabler/icons-react/dist/esm/icons/IconCalendarOff.mjs'
import { type ReactElement, useState } from 'react'
import type { z } from 'zod'
import { shiftsOfPerson } from '../../../api/shifts.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Shown } from '../../components/shown.tsx'
import { Stretch } from '../../components/stretch.tsx'
import { AskSwapDialog } from '../../components/swaps/ask-swap-dialog.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useFindSchedule, useSchedules } from '../../queries/rotas.ts'
import { lengthText } from '../../time/length-text.ts'
import { useNow } from '../../time/now.ts'
import { peopleIn } from '../schedule/rota/people-in.ts'

type Shift = z.output<typeof shiftsOfPerson.answer>['items'][number]
type Given = { person: string; timeZone: string }

const day = 86_400_000
const daysAhead = 60
const shownAtFirst = 3
/** A shift that lasts is shown whole. */
const daysBack = 60

/** The shifts of the coming two months, the first with its countdown. */
export function MyShifts({ person, timeZone }: Given): ReactElement {
  const now = useNow(60)
  const today = Math.floor(now / day) * day
  const query = {
    from: new Date(today - daysBack * day).toISOString(),
    to: new Date(today + daysAhead * day).toISOString(),
  }
  const shifts = useAsked(shiftsOfPerson, { params: { id: person }, query })
  const [isWhole, setWhole] = useState(false)
  const [asking, setAsking] = useState<Shift | null>(null)
  return (
    <Shown of={shifts}>
      {({ items }) => {
        const ahead = items.filter(({ ends_at }) => Date.parse(ends_at) > now)
        if (ahead.length === 0) {
          return (
            <Empty icon={IconCalendarOff} title="No shifts ahead">
              You are in no rotation within the next {daysAhead} days.
            </Empty>
          )
        }
        return (
          <Stack gap="md">
            {ahead.slice(0, isWhole ? ahead.length : shownAtFirst).map((shift) => (
              <ShiftRow
                key={`${shift.schedule} ${shift.shadow} ${shift.starts_at}`}
                shift={shift}
                now={now}
                timeZone={timeZone}
                onAsk={() => setAsking(shift)}
              />
            ))}
            {!isWhole && ahead.length > shownAtFirst && (
              <Button variant="subtle" onClick={() => setWhole(true)}>
                Show all {ahead.length} shifts
              </Button>
            )}
            {asking && (
              <AskAbout
                shift={asking}
                person={person}
                timeZone={timeZone}
                now={now}
                onClose={() => setAsking(null)}
              />
            )}
          </Stack>
        )
      }}
    </Shown>
  )
}

function ShiftRow({
  shift,
  now,
  timeZone,
  onAsk,
}: {
  shift: Shift
  now: number
  timeZone: string
  onAsk: () => void
}): ReactElement {
  const { id, schedule, name, shadow, starts_at, ends_at } = shift
  const isNow = Date.parse(starts_at) <= now
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div>
        <Group gap="xs">
          <Link to="/schedules/$id" params={{ id: schedule }} fw={600}>
            {name}
          </Link>
          {isNow && shadow === null && (
            <Badge radius="sm" variant="light" tt="none">
              on call now
            </Badge>
          )}
          {shadow !== null && (
            <Badge radius="sm" variant="default" tt="none">
              shadow
            </Badge>
          )}
        </Group>
        <Text size="sm">
          <Stretch startsAt={starts_at} endsAt={ends_at} timeZone={timeZone} />
        </Text>
        <Text size="sm" c="dimmed">
          {isNow
            ? `ends in ${lengthText(Date.parse(ends_at) - now)}`
            : `begins in ${lengthText(Date.parse(starts_at) - now)}`}
        </Text>
      </div>
      <Group gap="xs">
        {id !== null && (
          <ButtonLink to="/shifts/$id" params={{ id }} size="sm" variant="default">
            Tasks
          </ButtonLink>
        )}
        {shadow === null && (
          <Button size="sm" variant="default" onClick={onAsk}>
            Who takes it?
          </Button>
        )}
      </Group>
    </Group>
  )
}

type Asking = { shift: Shift; person: string; timeZone: string; now: number; onClose: () => void }

function AskAbout({ shift, person, timeZone, now, onClose }: Asking): ReactElement | null {
  const { data } = useSchedules()
  const find = useFindSchedule(data)
  const schedule = data?.find(({ id }) => id === shift.schedule)
  if (!schedule) return null
  const from = Math.max(Date.parse(shift.starts_at), Math.ceil(now / 60_000) * 60_000)
  return (
    <AskSwapDialog
      schedule={schedule.id}
      person={person}
      others={peopleIn(schedule, find)}
      range={{ from, until: Date.parse(shift.ends_at) }}
      timeZone={timeZone}
      onClose={onClose}
    />
  )
}
