import { Alert, List, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { teamReadiness } from '../../../api/readiness.ts'
import { Link } from '../../components/link.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAskedIf } from '../../queries/ask-if.ts'

type Given = { person: string; teams: readonly string[] }

/** Judged with the team: whether pages reach me, and what to do where they do not. */
export function MyReadiness({ person, teams }: Given): ReactElement {
  const [team] = teams
  const readiness = useAskedIf(team !== undefined, teamReadiness, { params: { id: team ?? '' } })
  if (team === undefined) {
    return (
      <Text size="sm" c="dimmed">
        You are in no team; a manager can add you to one.
      </Text>
    )
  }
  return (
    <Shown of={readiness}>
      {({ people }) => {
        const mine = people.find(({ id }) => id === person)
        if (!mine || mine.state === 'ready')
          return <Text size="sm">Yes: your contact methods answered when they were tried last.</Text>
        return (
          <Alert
            variant="light"
            color={mine.state === 'unreachable' ? 'red' : 'yellow'}
            title={mine.state === 'unreachable' ? 'Nothing reaches you' : 'Perhaps not'}
          >
            <Stack gap="xs">
              <List size="sm">
                {mine.findings.map(({ because, method, text }) => (
                  <List.Item key={`${because} ${method}`}>{text}</List.Item>
                ))}
              </List>
              <Link to="/notifications" size="sm" underline="always" c="inherit">
                Look at my contact methods
              </Link>
            </Stack>
          </Alert>
        )
      }}
    </Shown>
  )
}
