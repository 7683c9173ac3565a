import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { onCallNow } from '../../../api/on-call.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Moment } from '../../time/moment.tsx'

export function OnCallCard({ person }: { person: string }): ReactElement {
  const onCall = useAsked(onCallNow, { query: { person } })
  return (
    <Card title="On call">
      <Shown of={onCall}>
        {({ items, next_shifts: next }) =>
          items.length + (next?.length ?? 0) === 0 ? (
            <Text size="sm" c="dimmed">
              In no schedule.
            </Text>
          ) : (
            <Rows label="Now and next">
              {items.map(({ schedule, name, until }) => (
                <Row
                  key={`now ${schedule}`}
                  title={<ScheduleLink id={schedule} name={name} />}
                  below={
                    <>
                      now
                      {until && (
                        <>
                          , until <Moment at={until} />
                        </>
                      )}
                    </>
                  }
                />
              ))}
              {next?.map(({ schedule, name, starts_at: from, ends_at: to }) => (
                <Row
                  key={`next ${schedule}`}
                  title={<ScheduleLink id={schedule} name={name} />}
                  below={
                    <>
                      next from <Moment at={from} /> to <Moment at={to} />
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Shown>
    </Card>
  )
}

function ScheduleLink({ id, name }: { id: string; name: string }): ReactElement {
  return (
    <Link to="/schedules/$id" params={{ id }}>
      {name}
    </Link>
  )
}
