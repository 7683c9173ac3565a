import { Group, List, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { Person } from '../../components/person.tsx'
import { type Known, levelsOf } from './levels-of.ts'

/** Whom the policy reaches now, level by level. */
export function Levels({ policy, known }: { policy: EscalationPolicy; known: Known }): ReactElement {
  const levels = levelsOf(policy, known)
  if (levels.length === 0) return <Text size="sm">It has no steps: only the catch-all is paged.</Text>
  return (
    <List type="ordered" size="sm" spacing={4}>
      {levels.map(({ step, people, webhooks, waitMinutes }) => (
        <List.Item key={step}>
          <Group gap="sm">
            {people.map((id) => (
              <Person key={id} id={id} size={20} />
            ))}
            {people.length === 0 && webhooks === 0 && (
              <Text span inherit c="var(--bad)" fw={600}>
                nobody
              </Text>
            )}
            {webhooks > 0 && <span>{webhooks === 1 ? 'a webhook' : `${webhooks} webhooks`}</span>}
            {step < levels.length - 1 && (
              <Text span inherit c="dimmed">
                then after {waitMinutes} min
              </Text>
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  )
}
