import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Delivery } from '../../../api/deliveries.ts'
import { channelNames } from '../../components/channel-names.ts'
import { Link } from '../../components/link.tsx'
import { Person } from '../../components/person.tsx'
import { Moment } from '../../time/moment.tsx'
import classes from './deliveries.module.css'
import { latencyText, stateColours, stateNames, subjectOf } from './state-names.ts'

/** A table at the desk; on a phone each message is a card. */
export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }): ReactElement {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Person</th>
          <th scope="col">Message</th>
          <th scope="col">By</th>
          <th scope="col">State</th>
          <th scope="col">Provider’s answer</th>
          <th scope="col">Taken after</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ delivery }: { delivery: Delivery }): ReactElement {
  const { id, created_at: at, person, channel, destination, state, attempts, latency_ms: latency } = delivery
  return (
    <tr>
      <td data-label="When">
        <Moment at={at} />
      </td>
      <td data-label="Person">
        <Person id={person} />
      </td>
      <td data-label="Message">
        <Link to="/deliveries/$delivery" params={{ delivery: id }}>
          {subjectOf(delivery)}
        </Link>
      </td>
      <td data-label="By">
        <span>
          {channelNames[channel]} <span className={classes.quiet}>{destination}</span>
        </span>
      </td>
      <td data-label="State">
        <Badge variant="dot" radius="sm" tt="none" fw={550} color={stateColours[state]}>
          {stateNames[state]}
        </Badge>
      </td>
      <td data-label="Answer" className={classes.quiet}>
        {attempts.at(-1)?.detail ?? '–'}
      </td>
      <td data-label="Taken after">{latencyText(latency)}</td>
    </tr>
  )
}
