import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { listIncidents, listRelatedIncidents } from '../../../../api/incidents.ts'
import { Link } from '../../../components/link.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import classes from '../war-room.module.css'

type Row = { id: string; title: string; status: string; because: string }

/** Its parent, its children, those that went into it, and those that look like it. */
export function Related({ incident: { id, parent } }: { incident: Incident }): ReactElement {
  const related = useAsked(listRelatedIncidents, { params: { id }, query: { days: 365 } })
  const children = useAsked(listIncidents, { query: { parent: id, limit: 50 } })
  const merged = useAsked(listIncidents, { query: { merged_into: id, limit: 50 } })
  const family: Row[] = [
    ...(children.data?.items ?? []).map((one) => ({ ...one, because: 'below this one' })),
    ...(merged.data?.items ?? []).map((one) => ({ ...one, because: 'merged into this one' })),
  ]
  return (
    <Shown of={related}>
      {({ items }) => (
        <ul className={classes.plain}>
          {parent && (
            <li>
              part of{' '}
              <Link to="/incidents/$id" params={{ id: parent }} inherit>
                {parent}
              </Link>
            </li>
          )}
          {[...family, ...items.map((one) => ({ ...one, because: one.because.join(', ') }))].map(
            ({ id: other, title, status, because }) => (
              <li key={`${other} ${because}`}>
                <Link to="/incidents/$id" params={{ id: other }} inherit>
                  {other} {title}
                </Link>
                <div className={classes.soft}>
                  {status}; {because}
                </div>
              </li>
            ),
          )}
          {items.length + family.length === 0 && !parent && (
            <li>
              <Text className={classes.soft}>Nothing like it in the last year.</Text>
            </li>
          )}
        </ul>
      )}
    </Shown>
  )
}
