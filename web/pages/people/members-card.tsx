import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { teamReadiness } from '../../../api/readiness.ts'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAskedIf } from '../../queries/ask-if.ts'
import { usePeople } from '../../queries/rotas.ts'
import { ReadyBadge } from './findings.tsx'
import { PersonLink } from './person-link.tsx'

/** Who is in it, and whether pages get through to them. */
export function MembersCard({ team }: { team: string }): ReactElement {
  const people = usePeople()
  const mayRead = useMay('readiness.read')
  const { data } = useAskedIf(mayRead, teamReadiness, { params: { id: team }, query: { hours: 168 } })
  const known = new Map(data?.people.map((person) => [person.id, person]))
  return (
    <Card title="Members">
      <Shown of={people}>
        {(all) => {
          const members = all.filter(({ teams }) => teams.includes(team))
          if (members.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                Nobody yet: add this team to a person.
              </Text>
            )
          }
          return (
            <Rows label="Members">
              {members.map(({ id, role }) => {
                const found = known.get(id)
                return (
                  <Row
                    key={id}
                    title={<PersonLink id={id} />}
                    below={[role, found?.on_call && 'on call now', found?.findings[0]?.text]
                      .filter(Boolean)
                      .join(' · ')}
                    end={found && <ReadyBadge state={found.state} />}
                  />
                )
              })}
            </Rows>
          )
        }}
      </Shown>
    </Card>
  )
}
