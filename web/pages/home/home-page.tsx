import { Grid, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { readHome, type Home } from '../../../api/home.ts'
import { useSession } from '../../app/session.ts'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { FirstRunChecklist } from '../first-run/first-run-checklist.tsx'
import { MyOnCall } from './my-on-call.tsx'
import { MyReachability } from './my-reachability.tsx'
import { MyRequests } from './my-requests.tsx'
import { MyWork } from './my-work.tsx'
import { OpenIncidents } from './open-incidents.tsx'
import { WaitingPages } from './waiting-pages.tsx'

/** What waits for whoever is signed in, the most urgent first. */
export function HomePage(): ReactElement {
  const home = useAsked(readHome)
  const { person } = useSession()
  return (
    <Page title="Home" description={person === null ? undefined : `For ${person.name}`}>
      <Shown of={home} loading={<Loading rows={4} height={120} />}>
        {(data) => <Parts home={data} />}
      </Shown>
    </Page>
  )
}

function Parts({ home }: { home: Home }): ReactElement {
  return (
    <Stack>
      <FirstRunChecklist />
      <WaitingPages pages={home.pages} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <OpenIncidents counts={home.open_incidents} />
            {home.person !== null && <MyWork home={home} />}
          </Stack>
        </Grid.Col>
        {home.person !== null && (
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack>
              <MyOnCall onCall={home.on_call} />
              <MyRequests home={home} />
              <MyReachability methods={home.contact_methods} />
            </Stack>
          </Grid.Col>
        )}
      </Grid>
    </Stack>
  )
}
