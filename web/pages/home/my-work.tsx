import { Badge, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { addresses, addressOf } from '../../app/addresses.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { DueDay } from '../../time/due-day.tsx'
import { Ago } from '../../time/moment.tsx'

/** Tasks of incidents, then what is to be done in the weeks after. */
export function MyWork({ home: { tasks, action_items } }: { home: Home }): ReactElement {
  const { items, open, overdue } = action_items
  return (
    <>
      {tasks.length > 0 && (
        <Card title="My tasks">
          <Rows label="My tasks">
            {tasks.map(({ incident, number, title, due_at }) => (
              <Row
                key={`${incident}/${number}`}
                title={
                  <Link to={addressOf({ kind: 'incident', id: incident })} c="inherit" fw={550}>
                    {title}
                  </Link>
                }
                below={incident}
                end={
                  due_at && (
                    <Text size="sm">
                      due <Ago at={due_at} />
                    </Text>
                  )
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      <Card
        title="My action items"
        actions={
          overdue > 0 && (
            <Badge color="red" variant="light" tt="none">
              {overdue} overdue
            </Badge>
          )
        }
      >
        {open === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing is yours to do. What follows from incidents is among all{' '}
            <Link to={addresses.actionItems} underline="always">
              action items
            </Link>
            .
          </Text>
        ) : (
          <Rows label="My action items">
            {items.map(({ id, title, priority, incident, due_at, overdue: isLate }) => (
              <Row
                key={id}
                title={
                  <Link to={addressOf({ kind: 'action-item', id })} c="inherit" fw={550}>
                    {title}
                  </Link>
                }
                below={[id, priority, incident].filter(Boolean).join(' · ')}
                end={<DueDay at={due_at} overdue={isLate} />}
              />
            ))}
          </Rows>
        )}
        {open > items.length && (
          <Link to={addresses.actionItems} size="sm">
            All {open} of mine
          </Link>
        )}
      </Card>
    </>
  )
}
