import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import { type ReactElement, useState } from 'react'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Person } from '../../components/person.tsx'
import { Levels } from './levels.tsx'
import { onCallOfTeam } from './levels-of.ts'
import { PageTeamDialog } from './page-team-dialog.tsx'
import type { Overview, Section } from './sections-of.ts'
import { Until } from './until.tsx'

export function TeamCard({ section, known }: { section: Section; known: Overview }): ReactElement {
  const { team, schedules, policies } = section
  const mayPage = useMay('page.create')
  const [paging, setPaging] = useState(false)
  return (
    <Card
      title={team?.name ?? 'Without a team'}
      actions={
        team &&
        mayPage && (
          <Button
            variant="default"
            leftSection={<IconBellRinging size={16} />}
            onClick={() => setPaging(true)}
          >
            Page this team
          </Button>
        )
      }
    >
      <Stack>
        {schedules.length === 0 && (
          <Text size="sm" c="dimmed">
            It has no schedule.
          </Text>
        )}
        {schedules.map(({ schedule, coverage }) => (
          <SimpleGrid key={schedule.id} cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={4}>
            <Link to="/schedules/$id" params={{ id: schedule.id }}>
              {schedule.name}
            </Link>
            <div>
              <Group gap="md" fw={600}>
                {coverage.people.map((id) => (
                  <Person key={id} id={id} />
                ))}
                {coverage.people.length === 0 && (
                  <Text c="var(--bad)" fw={600}>
                    Nobody is on call
                  </Text>
                )}
              </Group>
              <Until {...coverage} />
            </div>
          </SimpleGrid>
        ))}
        {policies.map((policy) => (
          <section key={policy.id} aria-label={`Escalation policy ${policy.name}`}>
            <Title order={3} size="h5" mb={4}>
              Escalation policy {policy.name}
            </Title>
            <Levels policy={policy} known={known} />
          </section>
        ))}
      </Stack>
      {paging && team && (
        <PageTeamDialog team={team} people={onCallOfTeam(team.id, known)} onClose={() => setPaging(false)} />
      )}
    </Card>
  )
}
