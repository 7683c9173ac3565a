import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listIncidents } from '../../../api/incidents.ts'
import { Card } from '../../components/card.tsx'
import { IncidentLink } from '../../components/incident-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Severity } from '../../components/severity.tsx'
import { Shown } from '../../components/shown.tsx'
import { Status } from '../../components/status.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

export function IncidentsCard({ service }: { service: string }): ReactElement {
  const incidents = useAsked(listIncidents, { query: { service, limit: 5 } })
  return (
    <Card title="Latest incidents">
      <Shown of={incidents} loading={<Loading rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              It has had none.
            </Text>
          ) : (
            <Rows label="Latest incidents">
              {items.map(({ id, title, severity, status, detected_at: at }) => (
                <Row
                  key={id}
                  start={<Severity level={severity} />}
                  title={
                    <>
                      <IncidentLink id={id} /> {title}
                    </>
                  }
                  below={<Ago at={at} />}
                  end={<Status status={status} />}
                />
              ))}
            </Rows>
          )
        }
      </Shown>
    </Card>
  )
}
