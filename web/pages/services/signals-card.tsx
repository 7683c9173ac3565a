import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listAlerts } from '../../../api/alerts.ts'
import { integrations } from '../../../api/organisation-resources.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { useAllowedOfService } from '../../queries/allowed-of-service.ts'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import { LastReceived, useActivity } from '../integrations/activity.tsx'
import { typeName } from '../integrations/integration-types.ts'

/** What sends its alerts, and how many are open. */
export function SignalsCard({ service }: { service: string }): ReactElement {
  const { data: all = [] } = useEvery(integrations.list)
  const { data: open } = useAsked(listAlerts, {
    query: { service, status: 'triggered,acknowledged,suppressed', limit: 100 },
  })
  const activity = useActivity()
  const may = useAllowedOfService('integration.edit', service)
  const own = all.filter((one) => one.service === service)
  return (
    <Card
      title="Integrations and alerts"
      actions={
        may && (
          <ButtonLink size="xs" variant="default" to="/integrations/new" search={{ service }}>
            Add an integration
          </ButtonLink>
        )
      }
    >
      <Text size="sm">
        <Link to="/alerts" search={{ service }} inherit underline="always">
          {open?.items.length === 1 ? '1 open alert' : `${open?.items.length ?? 0} open alerts`}
        </Link>
      </Text>
      <Rows label="Integrations">
        {own.map(({ id, type }) => (
          <Row
            key={id}
            title={
              <Link to="/integrations/$id" params={{ id }}>
                {id}
              </Link>
            }
            below={
              <>
                {typeName(type)}
                {type !== 'heartbeat' && (
                  <>
                    {' · '}
                    <LastReceived activity={activity.get(id)} />
                  </>
                )}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
