import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { Severity } from '../../components/severity.tsx'
import { Status } from '../../components/status.tsx'
import { useName } from '../../queries/names.ts'
import { Ago, Counter } from '../../time/moment.tsx'
import { IncidentActions } from './incident-actions.tsx'
import { NextUpdate } from './next-update.tsx'
import { PeopleHere } from './people-here.tsx'
import classes from './war-room.module.css'

export function IncidentHeader({ incident }: { incident: Incident }): ReactElement {
  const { id, title, severity, status, roles, detected_at, resolved_at, declared, drill } = incident
  const ic = roles['ic']
  return (
    <header className={classes.header}>
      <div>
        <div className={classes.headline}>
          <Severity level={severity} />
          <Status status={status} />
          {!declared && <Badge variant="outline">triage</Badge>}
          {drill && <Badge variant="outline">drill</Badge>}
          {incident.private && <Badge variant="outline">private</Badge>}
          <h1>
            {id} {title}
          </h1>
        </div>
        <p className={classes.facts}>
          <span>
            {isOpen({ status }) ? (
              <>
                open for{' '}
                <b>
                  <Counter at={detected_at} />
                </b>
              </>
            ) : (
              <>over since {resolved_at && <Ago at={resolved_at} />}</>
            )}
          </span>
          <span>
            commander: <b>{typeof ic === 'string' ? <PersonName id={ic} /> : 'nobody yet'}</b>
          </span>
          <NextUpdate id={id} />
          <PeopleHere id={id} />
        </p>
      </div>
      <IncidentActions incident={incident} />
    </header>
  )
}

function PersonName({ id }: { id: string }): ReactElement {
  return <>{useName('person', id)}</>
}
