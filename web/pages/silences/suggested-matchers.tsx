import { Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listAlerts } from '../../../api/alerts.ts'
import { useAsked } from '../../queries/ask.ts'
import { suggestionsFrom } from './suggestions-from.ts'

type Given = { services: string[]; chosen: string[]; onChoose: (matcher: string) => void }

/** What alerts of late said about themselves, each a click away from being a matcher. */
export function SuggestedMatchers({ services, chosen, onChoose }: Given): ReactElement | null {
  const { data } = useAsked(listAlerts, { query: { limit: 100 } })
  const alerts = (data?.items ?? []).filter(
    ({ service }) => services.length === 0 || (service !== null && services.includes(service)),
  )
  const suggestions = suggestionsFrom(alerts).filter((matcher) => !chosen.includes(matcher))
  if (suggestions.length === 0) return null
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        From alerts of late
      </Text>
      <Group gap={4}>
        {suggestions.map((matcher) => (
          <Button
            key={matcher}
            size="compact-sm"
            variant="default"
            fw={500}
            onClick={() => onChoose(matcher)}
            maw="100%"
          >
            {matcher}
          </Button>
        ))}
      </Group>
    </div>
  )
}
