import type { ReactElement } from 'react'
import type { PageView } from '../../../api/page-view.ts'
import { Ago } from '../../time/moment.tsx'
import classes from './page-view.module.css'

export function Facts({ page: { incident, alerts, alert_count: count } }: { page: PageView }): ReactElement {
  const more = count - alerts.length
  return (
    <>
      <p className={classes.where}>
        {incident.service && <strong>{incident.service.name}</strong>}
        <span>
          since <Ago at={incident.detected_at} />
        </span>
        {incident.urgency === 'low' && <span>low urgency</span>}
      </p>
      {alerts.length > 0 && (
        <ul className={classes.alerts} aria-label="Alerts">
          {alerts.map(({ id, summary, source }) => (
            <li key={id}>
              {summary}
              <span className={classes.source}>{source}</span>
            </li>
          ))}
          {more > 0 && <li className={classes.source}>and {more} more</li>}
        </ul>
      )}
    </>
  )
}
