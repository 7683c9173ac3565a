import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { teamReadiness } from '../../../api/readiness.ts'
import { useMay } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAskedIf } from '../../queries/ask-if.ts'
import { Findings } from './findings.tsx'

type Given = { person: string; teams: readonly string[]; isSelf: boolean }

/** Whether pages get through, as their first team sees it. */
export function ReachCard({ person, teams, isSelf }: Given): ReactElement | null {
  const mayRead = useMay('readiness.read')
  const [team = ''] = teams
  const readiness = useAskedIf(mayRead && team !== '', teamReadiness, {
    params: { id: team },
    query: { hours: 168 },
  })
  if (!mayRead || team === '') return null
  return (
    <Card
      title="Reaching them"
      actions={
        isSelf && (
          <ButtonLink to="/notifications" variant="default" size="xs">
            Your notifications
          </ButtonLink>
        )
      }
    >
      <Shown of={readiness}>
        {({ people }) => {
          const found = people.find(({ id }) => id === person)
          return found ? <Findings {...found} /> : <Text size="sm">Nothing is known yet.</Text>
        }}
      </Shown>
    </Card>
  )
}
