import type { ReactElement } from 'react'
import type { PageView } from '../../../api/page-view.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { Ago, Counter, Moment } from '../../time/moment.tsx'
import { useNow } from '../../time/now.ts'
import classes from './page-view.module.css'

/** Whose it is, or who is paged next and when. */
export function Standing({ page }: { page: PageView }): ReactElement {
  return (
    <section className={classes.standing} aria-label="Who has it" aria-live="polite">
      <Words page={page} />
    </section>
  )
}

function Words({ page: { incident, acknowledged, next, paged } }: { page: PageView }): ReactElement {
  const now = useNow()
  if (!isOpen(incident)) return <p>It is {incident.status}. Nothing is left to do.</p>
  if (acknowledged) {
    const isOwn = paged !== null && acknowledged.person === paged.id
    return (
      <p>
        <strong>{isOwn ? 'You have it' : `${acknowledged.by} took it`}</strong>, <Ago at={acknowledged.at} />.
        Nobody else is paged for it.
      </p>
    )
  }
  if (!next) return <p>Nobody else is going to be paged for it by its policy.</p>
  const names = next.people.map(({ name }) => name).join(', ') || 'nobody who is known now'
  return (
    <p>
      Next: <strong>{names}</strong>
      {next.lastly && ', who is paged when nobody else answers'}
      {Date.parse(next.at) > now ? (
        <>
          , in <Counter at={next.at} /> (<Moment at={next.at} form="clock" />)
        </>
      ) : (
        ', now'
      )}
      .
    </p>
  )
}
