import { Button, Stack } from '@mantine/core'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listAlerts, type Alert } from '../../../api/alerts.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { IncidentLink } from '../../components/incident-link.tsx'
import { Page } from '../../components/page.tsx'
import { Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useName } from '../../queries/names.ts'
import { usePages } from '../../queries/pages.ts'
import { AlertFilters } from './alert-filters.tsx'
import { AlertRow } from './alert-row.tsx'
import { statusesOf } from './alert-search.ts'
import { grouped, type AlertGroup } from './grouped.ts'

/** What monitoring said, live. */
export function AlertsPage(): ReactElement {
  const search = useSearch({ from: '/frame/alerts' })
  const navigate = useNavigate({ from: '/alerts' })
  const { status, group = 'incident', ...asked } = search
  const alerts = usePages<Alert, typeof listAlerts>(listAlerts, {
    ...asked,
    status: statusesOf(status),
    limit: 50,
  })
  return (
    <Page
      title="Alerts"
      description="What monitoring said. Signals of the same trouble are one alert, and count."
      actions={
        <ButtonLink to="/alerts/quality" variant="default">
          Alert quality
        </ButtonLink>
      }
    >
      <Stack>
        <AlertFilters search={search} onSearch={(to) => void navigate({ search: to, replace: true })} />
        <Shown of={alerts}>
          {(all) =>
            all.length === 0 ? (
              <NoAlerts isFiltered={Object.keys(asked).length > 0} />
            ) : (
              <Stack gap="sm" aria-live="polite">
                {grouped(all, group).map((one) => (
                  <Card key={one.id} title={<GroupTitle group={one} by={group} />}>
                    <Rows label={one.id === '' ? 'Alerts' : `Alerts of ${one.id}`}>
                      {one.alerts.map((alert) => (
                        <AlertRow key={alert.id} alert={alert} />
                      ))}
                    </Rows>
                  </Card>
                ))}
              </Stack>
            )
          }
        </Shown>
        {alerts.hasNextPage && (
          <Button
            variant="default"
            loading={alerts.isFetchingNextPage}
            onClick={() => void alerts.fetchNextPage()}
          >
            Show earlier ones
          </Button>
        )}
      </Stack>
    </Page>
  )
}

function NoAlerts({ isFiltered }: { isFiltered: boolean }): ReactElement {
  return (
    <Empty icon={IconBellRinging} title={isFiltered ? 'No alert is like that' : 'No alerts here'}>
      {isFiltered
        ? 'Take a filter away, or look among all alerts.'
        : 'When monitoring sends something, it shows here at once. Integrations say how to connect it.'}
    </Empty>
  )
}

function GroupTitle({ group, by }: { group: AlertGroup; by: string }): ReactElement {
  const service = useName('service', group.service ?? '')
  if (group.incident !== null) return <IncidentLink id={group.incident} />
  if (by === 'incident') return <>Without an incident</>
  if (group.service !== null) return <>{service}</>
  return <>{by === 'service' ? 'Without a service' : 'Newest first'}</>
}
