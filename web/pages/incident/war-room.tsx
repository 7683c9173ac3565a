import { Link, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { Region } from '../../components/region.tsx'
import { Dialogs } from './dialogs/dialogs.tsx'
import { IncidentHeader } from './incident-header.tsx'
import { Notices } from './notices.tsx'
import { Due } from './side/due.tsx'
import { Known } from './side/known.tsx'
import { People } from './side/people.tsx'
import { Tasks } from './side/tasks.tsx'
import { Timeline } from './timeline/timeline.tsx'
import classes from './war-room.module.css'

const tabs = [
  ['timeline', 'Timeline'],
  ['now', 'Now'],
  ['tasks', 'Tasks'],
  ['people', 'People'],
] as const

/** On the desk everything stands side by side; on a phone one part at a time. */
export function WarRoom({ incident }: { incident: Incident }): ReactElement {
  const { tab = 'timeline', only } = useSearch({ from: '/frame/incidents/$id' })
  return (
    <Dialogs incident={incident}>
      <div className={classes.room} data-tab={tab}>
        <Region>
          <IncidentHeader incident={incident} />
          <Notices incident={incident} />
        </Region>
        <nav className={classes.tabs} aria-label="Parts of the incident">
          {tabs.map(([name, label]) => (
            <Link
              key={name}
              to="/incidents/$id"
              params={{ id: incident.id }}
              search={{ tab: name, ...(only && { only }) }}
              replace
              resetScroll={false}
              className={classes.tab}
              aria-current={tab === name ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className={classes.parts}>
          <section className={classes.timelinePart} aria-label="Timeline">
            <Region>
              <Timeline incident={incident} only={only ?? 'all'} />
            </Region>
          </section>
          <div className={classes.side}>
            <section data-part="now" aria-label="What is due">
              <Due incident={incident} />
            </section>
            <section data-part="people" aria-label="People">
              <People incident={incident} />
            </section>
            <section data-part="tasks" aria-label="Tasks">
              <Tasks incident={incident} />
            </section>
            <section data-part="now" aria-label="What is known">
              <Known incident={incident} />
            </section>
          </div>
        </div>
      </div>
    </Dialogs>
  )
}
