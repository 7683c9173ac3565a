import { Text } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import type { ActionItem } from '../../../api/action-items.ts'
import { addressOf } from '../../app/addresses.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { DueDay } from '../../time/due-day.tsx'
import { Moment } from '../../time/moment.tsx'
import classes from './action-facts.module.css'

export function ActionFacts({ item }: { item: ActionItem }): ReactElement {
  const {
    state,
    reason,
    incident,
    origin,
    service,
    due_at,
    overdue,
    created_at,
    created_by,
    ended_at,
    ended_by,
  } = item
  return (
    <Card title="About it">
      <dl className={classes.facts}>
        <Fact name="State">{state}</Fact>
        {reason !== null && <Fact name="Dropped because">{reason}</Fact>}
        {ended_at === null && (
          <Fact name="Due">
            <DueDay at={due_at} overdue={overdue} />
          </Fact>
        )}
        {incident !== null && (
          <Fact name="Incident">
            <Link to={addressOf({ kind: 'incident', id: incident })}>{incident}</Link>
          </Fact>
        )}
        {origin !== null && (
          <Fact name="Made from">
            {origin.kind} {origin.number} of {origin.incident}
          </Fact>
        )}
        {service !== null && (
          <Fact name="Service">
            <Link to={addressOf({ kind: 'service', id: service })}>{service}</Link>
          </Fact>
        )}
        <Fact name="Added">
          <Moment at={created_at} /> by {created_by}
        </Fact>
        {ended_at !== null && (
          <Fact name="Ended">
            <Moment at={ended_at} /> by {ended_by}
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </>
  )
}
