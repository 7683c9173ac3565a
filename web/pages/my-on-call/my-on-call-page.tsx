import { SimpleGrid, Stack } from '@mantine/core'
import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs'
import type { ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { CalendarLinks } from '../../components/calendar-links.tsx'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Absences } from './absences.tsx'
import { MyHandOvers } from './my-hand-overs.tsx'
import { MyReadiness } from './my-readiness.tsx'
import { MyShifts } from './my-shifts.tsx'
import { MySwaps } from './my-swaps.tsx'

/** When I am on call, what waits for me, and when I am away. */
export function MyOnCallPage(): ReactElement {
  const { person } = useSession()
  if (person === null) {
    return (
      <Page title="My on-call">
        <Empty icon={IconUserQuestion} title="This token is nobody’s">
          Sign in as a person to see your shifts.
        </Empty>
      </Page>
    )
  }
  return (
    <Page title="My on-call" description={`Times of your shifts in ${person.time_zone}.`}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Card title="My shifts">
            <MyShifts person={person.id} timeZone={person.time_zone} />
          </Card>
          <Card title="Swaps and covers">
            <MySwaps person={person.id} timeZone={person.time_zone} />
          </Card>
          <Card title="Hand-overs">
            <MyHandOvers person={person.id} />
          </Card>
        </Stack>
        <Stack>
          <Card title="Can I be reached?">
            <MyReadiness person={person.id} teams={person.teams} />
          </Card>
          <Card title="Absences">
            <Absences person={person.id} timeZone={person.time_zone} />
          </Card>
          <Card title="Calendar links">
            <CalendarLinks of={{ person: person.id }} />
          </Card>
        </Stack>
      </SimpleGrid>
    </Page>
  )
}
