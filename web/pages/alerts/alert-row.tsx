import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { acknowledgeAlert, type Alert } from '../../../api/alerts.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Link } from '../../components/link.tsx'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { useName } from '../../queries/names.ts'
import { Ago } from '../../time/moment.tsx'
import { AlertSeverity, AlertStatus } from './alert-badges.tsx'

/** One alert in a list. */
export function AlertRow({ alert }: { alert: Alert }): ReactElement {
  const { id, summary, service, source, count, last_seen_at: at, status } = alert
  const serviceName = useName('service', service ?? '')
  const may = useMay('incident.acknowledge')
  const acknowledge = useAct(acknowledgeAlert, {
    touches: ['incidents', 'home'],
    onDone: () => tell(`${alert.incident ?? 'It'} is acknowledged: all paging for it stops.`),
  })
  return (
    <Row
      start={<AlertSeverity severity={alert.severity} />}
      title={
        <Link to="/alerts/$id" params={{ id }} fw={550}>
          {summary}
        </Link>
      }
      below={
        <>
          {[service !== null && serviceName, source, count === 1 ? '1 signal' : `${count} signals`]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Ago at={at} />
        </>
      }
      end={
        <>
          <AlertStatus {...alert} />
          {may && status === 'triggered' && (
            <Button
              size="xs"
              variant="default"
              loading={acknowledge.isPending}
              onClick={() => acknowledge.mutate([{ params: { id } }])}
              aria-label={`Acknowledge ${summary}`}
            >
              Acknowledge
            </Button>
          )}
        </>
      }
    />
  )
}
