import { Badge, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listIncidentChanges, type IncidentChange } from '../../../../api/incidents.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { Ago } from '../../../time/moment.tsx'
import classes from '../war-room.module.css'

/** The likeliest cause first. */
export function Changes({ id }: { id: string }): ReactElement {
  const changes = useAsked(listIncidentChanges, { params: { id }, query: { hours: 24 } })
  return (
    <Shown of={changes}>
      {({ items }) =>
        items.length === 0 ? (
          <Text className={classes.soft}>
            No change of its service, or of what that needs, was reported in the 24 hours before.
          </Text>
        ) : (
          <ul className={classes.plain}>
            {items.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

function Change({ change }: { change: IncidentChange }): ReactElement {
  const { summary, happened_at, likelihood, because, links, service } = change
  return (
    <li>
      <div className={classes.spread}>
        <span>{summary}</span>
        <Badge variant={likelihood >= 0.5 ? 'filled' : 'default'} title={because.join('; ')}>
          {likelihood >= 0.5 ? 'likely' : likelihood >= 0.2 ? 'possible' : 'unlikely'}
        </Badge>
      </div>
      <div className={classes.soft}>
        <Ago at={happened_at} />
        {service && `, ${service}`}: {because.join('; ')}
        {links.map(({ href, text }) => (
          <span key={href}>
            {' '}
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text === '' ? 'link' : text}
            </a>
          </span>
        ))}
      </div>
    </li>
  )
}
