import { Button, SimpleGrid, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { teams } from '../../../api/organisation-resources.ts'
import { useMay, useSession } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { LoadCard } from './load-card.tsx'
import { MembersCard } from './members-card.tsx'
import { PersonLink } from './person-link.tsx'
import { TeamDialog } from './team-dialog.tsx'

const route = getRouteApi('/frame/teams/$id')

export function TeamPage(): ReactElement {
  const { id } = route.useParams()
  const team = useAsked(teams.get, { params: { id } })
  const { role, person } = useSession()
  const [editing, setEditing] = useState(false)
  const mayEdit = useMay('organisation.edit') && (role === 'admin' || (person?.teams.includes(id) ?? false))
  return (
    <Page
      title={team.data?.name ?? id}
      description="Team"
      actions={
        mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )
      }
    >
      <Shown of={team}>
        {(given) => (
          <Stack>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Card title="Who leads it">
                <Facts>
                  <Fact name="Lead">{given.lead ? <PersonLink id={given.lead} /> : 'nobody yet'}</Fact>
                  <Fact name="Manager">{given.manager && <PersonLink id={given.manager} />}</Fact>
                </Facts>
              </Card>
              <LoadCard team={id} />
            </SimpleGrid>
            <MembersCard team={id} />
            {editing && <TeamDialog team={given} onClose={() => setEditing(false)} />}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
