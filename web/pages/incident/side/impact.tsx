import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listImpact } from '../../../../api/incidents.ts'
import { IncidentLink } from '../../../components/incident-link.tsx'
import { Link } from '../../../components/link.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import classes from '../war-room.module.css'

/** The services that need this one: where the trouble may be felt next. */
export function Impact({ id }: { id: string }): ReactElement {
  return (
    <Shown of={useAsked(listImpact, { params: { id } })}>
      {({ items }) =>
        items.length === 0 ? (
          <Text className={classes.soft}>No service is known to need it.</Text>
        ) : (
          <ul className={classes.plain}>
            {items.map(({ service, name, tier, because, open_incidents: open }) => (
              <li key={service}>
                <Link to="/services/$id" params={{ id: service }} inherit>
                  {name}
                </Link>
                <div className={classes.soft}>
                  {because}
                  {tier !== null && `; tier ${tier}`}
                  {open.length > 0 && '; open:'}
                  {open.map((one) => (
                    <span key={one}>
                      {' '}
                      <IncidentLink id={one} />
                    </span>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}
