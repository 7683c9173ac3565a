import { Center, Loader } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Failed } from '../../components/failed.tsx'
import { Answers } from './answers.tsx'
import { Connection } from './connection.tsx'
import { Facts } from './facts.tsx'
import classes from './page-view.module.css'
import { Said } from './said.tsx'
import { Standing } from './standing.tsx'
import { usePageView } from './use-page-view.ts'

const route = getRouteApi('/page/$page')

/** What is read with one eye at three in the morning: how bad, what, since when, whose it is, and three answers. */
export function PageViewPage(): ReactElement {
  const { page } = route.useParams()
  const { view, answering } = usePageView(page)
  const { data } = view
  useDocumentTitle(data ? `${data.incident.severity} ${data.incident.title}` : 'Page · Tocsin')
  if (!data) {
    return (
      <Center component="main" mih="100dvh" p="lg">
        {view.error ? (
          <Failed error={view.error} reset={() => void view.refetch()} />
        ) : (
          <Loader aria-label="Reading the page" />
        )}
      </Center>
    )
  }
  const rank = /[1-4]$/.exec(data.incident.severity)?.[0] ?? '4'
  return (
    <main className={classes.page}>
      <div className={classes.band} data-rank={rank}>
        <span>{data.incident.severity}</span>
        <span>{data.incident.id}</span>
      </div>
      <Connection waits={answering.isPaused || answering.failureCount > 0} stale={view.error !== null} />
      <h1 className={classes.title}>{data.incident.title}</h1>
      <Facts page={data} />
      <Standing page={data} />
      <Said answering={answering} />
      <Answers
        page={data}
        busy={answering.isPending ? answering.variables : null}
        onAnswer={answering.mutate}
      />
    </main>
  )
}
