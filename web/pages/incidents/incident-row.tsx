import { Button } from '@mantine/core'
import { memo, useEffect, useRef, type ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { Link } from '../../components/link.tsx'
import { Severity } from '../../components/severity.tsx'
import { Status } from '../../components/status.tsx'
import { useName } from '../../queries/names.ts'
import { Ago, Counter } from '../../time/moment.tsx'
import classes from './incidents.module.css'

type Given = {
  incident: Incident
  active: boolean
  chosen: boolean
  mayAcknowledge: boolean
  onChoose: (id: string, chosen: boolean) => void
  onAcknowledge: (id: string) => void
}

/** A row on the desk, a card on a phone. */
export const IncidentRow = memo(function IncidentRow({
  incident,
  active,
  chosen,
  mayAcknowledge,
  onChoose,
  onAcknowledge,
}: Given): ReactElement {
  const { id, title, status, severity, service, detected_at, drill } = incident
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    if (active) row.current?.querySelector('a')?.focus({ preventScroll: true })
  }, [active])
  return (
    <article ref={row} className={classes.row} data-active={active} aria-label={`${id}: ${title}`}>
      <label className={`${classes.check} ${classes.rowCheck}`}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(id, event.currentTarget.checked)}
          aria-label={`Choose ${id}`}
        />
      </label>
      <span className={classes.rowSeverity}>
        <Severity level={severity} />
      </span>
      <span className={`${classes.beside} ${classes.rowId}`}>{id}</span>
      <Link
        to="/incidents/$id"
        params={{ id }}
        className={`${classes.title} ${classes.rowTitle}`}
        title={title}
        c="var(--mantine-color-text)"
      >
        {drill && 'Drill: '}
        {title}
      </Link>
      <span className={`${classes.beside} ${classes.rowService}`}>
        {service === null ? 'no service' : <ServiceName id={service} />}
      </span>
      <span className={classes.rowStatus}>
        <Status status={status} />
      </span>
      <span className={classes.rowAct}>
        {status === 'detected' && mayAcknowledge ? (
          <Button size="xs" mih={{ base: 44, sm: 30 }} onClick={() => onAcknowledge(id)}>
            Acknowledge
          </Button>
        ) : (
          <OpenFor at={detected_at} open={isOpen({ status })} />
        )}
      </span>
    </article>
  )
})

function ServiceName({ id }: { id: string }): ReactElement {
  return <>{useName('service', id)}</>
}

function OpenFor({ at, open }: { at: string; open: boolean }): ReactElement {
  return (
    <span className={classes.beside}>
      {open ? (
        <>
          open for <Counter at={at} />
        </>
      ) : (
        <Ago at={at} />
      )}
    </span>
  )
}
