import { Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { services, settings } from '../../../api/organisation-resources.ts'
import { Link } from '../../components/link.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'

/** Which services an incident of this policy may come from. */
export function UsedBy({ policy }: { policy: string }): ReactElement {
  const { data: all = [] } = useEvery(services.list)
  const { data: set } = useAsked(settings.get)
  const using = all.filter((one) => one.escalation_policy === policy || one.fallback_policy === policy)
  const isFallback = set?.fallback_policy === policy
  if (using.length === 0 && !isFallback) {
    return (
      <Text size="sm" c="dimmed">
        No service uses it yet. Choose it on the page of a service.
      </Text>
    )
  }
  return (
    <Group gap="xs">
      {using.map(({ id, name }) => (
        <Link key={id} to="/services/$id" params={{ id }} size="sm">
          {name}
        </Link>
      ))}
      {isFallback && <Text size="sm">The fallback of all services</Text>}
    </Group>
  )
}
