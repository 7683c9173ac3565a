import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listDeliveries, type Delivery } from '../../../../api/deliveries.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { useName } from '../../../queries/names.ts'
import { Ago } from '../../../time/moment.tsx'
import classes from '../war-room.module.css'

/** The last messages, each with what became of it. */
export function Pages({ id }: { id: string }): ReactElement {
  const deliveries = useAsked(listDeliveries, { query: { incident: id, limit: 50 } })
  return (
    <Shown of={deliveries}>
      {({ items }) =>
        items.length === 0 ? (
          <Text className={classes.soft}>Nobody was paged.</Text>
        ) : (
          <ul className={classes.plain}>
            {items.map((delivery) => (
              <Sent key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

function Sent({
  delivery: { person, channel, state, because, created_at },
}: {
  delivery: Delivery
}): ReactElement {
  const name = useName('person', person)
  return (
    <li>
      {name} by {channel}: {state}
      <div className={classes.soft}>
        <Ago at={created_at} />
        {because && `, ${because}`}
      </div>
    </li>
  )
}
