import { Badge, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listAlerts } from '../../../../api/alerts.ts'
import { Link } from '../../../components/link.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { Ago } from '../../../time/moment.tsx'
import classes from '../war-room.module.css'

export function Alerts({ id }: { id: string }): ReactElement {
  const alerts = useAsked(listAlerts, { query: { incident: id, limit: 100 } })
  return (
    <Shown of={alerts}>
      {({ items }) =>
        items.length === 0 ? (
          <Text className={classes.soft}>No alert: somebody reported it.</Text>
        ) : (
          <ul className={classes.plain}>
            {items.map(({ id: alert, summary, status, count, last_seen_at, source }) => (
              <li key={alert}>
                <div className={classes.spread}>
                  <Link to="/alerts/$id" params={{ id: alert }} inherit>
                    {summary}
                  </Link>
                  <Badge variant="default">{status}</Badge>
                </div>
                <div className={classes.soft}>
                  {source}, {count} {count === 1 ? 'signal' : 'signals'}, last <Ago at={last_seen_at} />
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}
