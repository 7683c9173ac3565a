import type { ReactElement } from 'react'
import type { IncidentEntry } from '../../../../api/incident-timeline.ts'
import { Moment } from '../../../time/moment.tsx'
import classes from './timeline.module.css'

export function EarlierVersions({ versions }: { versions: IncidentEntry['earlier_versions'] }): ReactElement {
  return (
    <details className={classes.hint}>
      <summary>corrected</summary>
      {versions.map(({ text, written_at }) => (
        <p key={written_at} className={classes.prose}>
          <Moment at={written_at} form="clock" /> {text}
        </p>
      ))}
    </details>
  )
}
