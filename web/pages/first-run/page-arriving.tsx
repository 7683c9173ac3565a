import { Loader, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { listDeliveries } from '../../../api/deliveries.ts'
import { client } from '../../app/client.ts'
import { channelNames } from '../../components/channel-names.ts'
import { Hops } from '../../components/hops.tsx'
import { Person } from '../../components/person.tsx'

const LOOK_AGAIN_MS = 700

/** Each message of an incident's pages, hop by hop, as it goes. */
export function PageArriving({ incident }: { incident: string }): ReactElement {
  const { data } = useQuery({
    queryKey: ['deliveries', listDeliveries.path, 'arriving', incident],
    queryFn: async () => await client.call(listDeliveries, { query: { incident, limit: 20 } }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  if (!data || data.items.length === 0) {
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr={8} />
        Whoever is on call is paged now…
      </Text>
    )
  }
  return (
    <Stack gap="sm" aria-live="polite">
      {data.items.toReversed().map((delivery) => (
        <Paper key={delivery.id} withBorder p="sm">
          <Text size="sm" fw={550} mb="xs">
            <Person id={delivery.person} />, {channelNames[delivery.channel]}
          </Text>
          <Hops {...delivery} awaited />
        </Paper>
      ))}
    </Stack>
  )
}
