import { Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { addressOf } from '../../app/addresses.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Counter, Moment } from '../../time/moment.tsx'
import { useZone } from '../../time/zone.tsx'

const MOST_NEXT = 3

export function MyOnCall({ onCall: { now, next } }: { onCall: Home['on_call'] }): ReactElement {
  const { timeZone } = useZone()
  const ahead = next.filter(({ schedule }) => !now.some((one) => one.schedule === schedule))
  return (
    <Card title="My on-call">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {now.length > 0 ? 'You are on call now' : 'You are not on call now'}
        </Text>
        {now.length > 0 && (
          <Rows label="On call now">
            {now.map(({ schedule, name, until }) => (
              <Row
                key={schedule}
                title={<ScheduleLink id={schedule} name={name} />}
                end={<Until at={until} />}
              />
            ))}
          </Rows>
        )}
        {ahead.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              Next
            </Text>
            <Rows label="Next shifts">
              {ahead.slice(0, MOST_NEXT).map(({ schedule, name, starts_at, ends_at }) => (
                <Row
                  key={schedule}
                  title={<ScheduleLink id={schedule} name={name} />}
                  below={
                    <>
                      <Moment at={starts_at} /> to <Moment at={ends_at} />
                    </>
                  }
                  end={
                    <Text size="sm" c="dimmed">
                      in <Counter at={starts_at} />
                    </Text>
                  }
                />
              ))}
            </Rows>
          </>
        )}
        <Text size="xs" c="dimmed">
          Times in {timeZone}
        </Text>
      </Stack>
    </Card>
  )
}

function ScheduleLink({ id, name }: { id: string; name: string }): ReactElement {
  return (
    <Link to={addressOf({ kind: 'schedule', id })} c="inherit" fw={550}>
      {name}
    </Link>
  )
}

function Until({ at }: { at: string | null }): ReactElement {
  return (
    <Text size="sm" c="dimmed">
      {at === null ? (
        'no end in sight'
      ) : (
        <>
          until <Moment at={at} />, for <Counter at={at} />
        </>
      )}
    </Text>
  )
}
