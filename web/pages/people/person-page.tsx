import { Button, SimpleGrid, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { people } from '../../../api/organisation-resources.ts'
import { useSession } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useName } from '../../queries/names.ts'
import { EditPerson } from './edit-person.tsx'
import { OnCallCard } from './on-call-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { SignInCard } from './sign-in-card.tsx'
import { useReach } from './use-reach.ts'

const route = getRouteApi('/frame/people/$id')

export function PersonPage(): ReactElement {
  const { id } = route.useParams()
  const person = useAsked(people.get, { params: { id } })
  const [editing, setEditing] = useState(false)
  const { mayEdit } = useReach(person.data)
  const isSelf = useSession().person?.id === id
  return (
    <Page
      title={person.data?.name ?? id}
      description={person.data?.email}
      actions={
        mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )
      }
    >
      <Shown of={person}>
        {(given) => (
          <Stack>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Card title="Who it is">
                <Facts>
                  <Fact name="Role">{given.role}</Fact>
                  <Fact name="Teams">
                    {given.teams.length > 0 && given.teams.map((team) => <TeamLink key={team} id={team} />)}
                  </Fact>
                  <Fact name="Time zone">{given.time_zone}</Fact>
                  <Fact name="On call since">{given.on_call_since}</Fact>
                </Facts>
              </Card>
              <SignInCard person={given} isSelf={isSelf} />
            </SimpleGrid>
            <OnCallCard person={id} />
            <ReachCard person={id} teams={given.teams} isSelf={isSelf} />
            {editing && <EditPerson person={given} onClose={() => setEditing(false)} />}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

function TeamLink({ id }: { id: string }): ReactElement {
  const name = useName('team', id)
  return (
    <Link to="/teams/$id" params={{ id }} mr="sm">
      {name}
    </Link>
  )
}
