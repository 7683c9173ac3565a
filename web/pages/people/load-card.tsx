import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { onCallHealth } from '../../../api/on-call-health.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'

/** How its schedules treat its people. */
export function LoadCard({ team }: { team: string }): ReactElement {
  const health = useAsked(onCallHealth, { query: { team } })
  return (
    <Card title="On-call load">
      <Shown of={health}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              It has no schedule.
            </Text>
          ) : (
            <Rows label="Schedules">
              {items.map(({ schedule, name, fairness_score: score, findings }) => (
                <Row
                  key={schedule}
                  title={
                    <Link to="/schedules/$id" params={{ id: schedule }}>
                      {name}
                    </Link>
                  }
                  below={findings[0]?.text ?? 'No findings.'}
                  end={score === null ? null : `fairness ${Math.round(score)} of 100`}
                />
              ))}
            </Rows>
          )
        }
      </Shown>
    </Card>
  )
}
