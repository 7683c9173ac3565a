import { Anchor, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Delivery } from '../../../api/deliveries.ts'
import { Card } from '../../components/card.tsx'
import { Moment } from '../../time/moment.tsx'
import classes from './pages-of.module.css'

const causes: Record<string, string> = {
  step: 'a step of the policy',
  forced: 'somebody escalated',
  'catch-all': 'nobody else could be paged',
  clock: 'a deadline of its severity passed',
}

/** The incidents that a message paged for, each with what made it. */
export function PagesOf({ pages }: Pick<Delivery, 'pages'>): ReactElement {
  return (
    <div className={classes.pages}>
      <Card title="Pages in it">
        {pages.map(({ id, incident, cause, round, step, urgency, due_at: at }) => (
          <Text key={id} size="sm" py={4}>
            <Anchor inherit href={`/incidents/${incident}`}>
              {incident}
            </Anchor>
            : {causes[cause] ?? cause}
            {step >= 0 && `, step ${step + 1} of walk ${round + 1}`}, {urgency} urgency, due{' '}
            <Moment at={at} form="clock" />
          </Text>
        ))}
      </Card>
    </div>
  )
}
