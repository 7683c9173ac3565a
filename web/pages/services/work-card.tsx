import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listChanges } from '../../../api/changes.ts'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { maintenanceState } from '../../../domain/alerting/maintenance.ts'
import { Card } from '../../components/card.tsx'
import { Loading } from '../../components/loading.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import { Ago } from '../../time/moment.tsx'
import { useNow } from '../../time/now.ts'
import { MaintenanceRow } from '../maintenance/maintenance-row.tsx'

/** What was changed of late, and what is planned. */
export function WorkCard({ service }: { service: string }): ReactElement {
  const changes = useAsked(listChanges, { query: { service, limit: 5 } })
  const { data: windows = [] } = useEvery(maintenanceWindows.list)
  const now = useNow(60)
  const planned = windows
    .filter(({ services }) => services.includes(service))
    .map((window) => ({ window, state: maintenanceState(window, new Date(now)) }))
    .filter(({ state }) => state !== 'ended')
  return (
    <Card title="Changes and maintenance">
      <Shown of={changes} loading={<Loading rows={1} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              No change was reported. GitHub, GitLab and `tocsin change` report deployments.
            </Text>
          ) : (
            <Rows label="Changes">
              {items.map(({ id, summary, source, happened_at: at }) => (
                <Row
                  key={id}
                  title={summary}
                  below={
                    <>
                      {source} <Ago at={at} />
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Shown>
      {planned.length > 0 && (
        <Rows label="Maintenance">
          {planned.map(({ window, state }) => (
            <MaintenanceRow key={window.id} window={window} state={state} />
          ))}
        </Rows>
      )}
    </Card>
  )
}
