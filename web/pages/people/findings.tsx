import { Badge, List, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { TeamReadiness } from '../../../api/readiness.ts'

type Member = TeamReadiness['people'][number]

const looks: Record<Member['state'], { text: string; color: string }> = {
  ready: { text: 'can be reached', color: 'teal' },
  doubtful: { text: 'may not be reached', color: 'orange' },
  unreachable: { text: 'cannot be reached', color: 'red' },
}

export function ReadyBadge({ state }: Pick<Member, 'state'>): ReactElement {
  return (
    <Badge variant="dot" radius="sm" tt="none" color={looks[state].color} fw={550}>
      {looks[state].text}
    </Badge>
  )
}

/** What was found, each with its way out. */
export function Findings({ state, findings }: Pick<Member, 'state' | 'findings'>): ReactElement {
  return (
    <Stack gap="xs" align="flex-start">
      <ReadyBadge state={state} />
      {findings.length > 0 && (
        <List size="sm">
          {findings.map(({ because, method, text, remedy }) => (
            <List.Item key={`${because} ${method ?? ''}`}>
              {text}{' '}
              <Text span inherit c="dimmed">
                {remedy}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}
