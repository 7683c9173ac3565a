import { Button, Stack } from '@mantine/core'
import IconMailForward from '@tabler/icons-react/dist/esm/icons/IconMailForward.mjs'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listDeliveries } from '../../../api/deliveries.ts'
import { client } from '../../app/client.ts'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { DeliveryFilters } from './delivery-filters.tsx'
import { DeliveryList } from './delivery-list.tsx'

const route = getRouteApi('/frame/deliveries')

/** What was sent to whom, by which way, what its provider said, and how long it took. */
export function DeliveriesPage(): ReactElement {
  const filter = route.useSearch()
  const found = useInfiniteQuery({
    queryKey: ['deliveries', listDeliveries.path, filter],
    queryFn: async ({ pageParam }) =>
      await client.call(listDeliveries, {
        query: { ...filter, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  })
  return (
    <Page
      title="Delivery log"
      description="Every message: who, by which way, what its provider said, how long it took."
    >
      <Stack>
        <DeliveryFilters />
        <Shown of={found}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            return items.length === 0 ? (
              <Empty icon={IconMailForward} title="Nothing was sent">
                {Object.keys(filter).length > 0
                  ? 'No message fits these filters.'
                  : 'Send a test page from “My notifications” to see one here.'}
              </Empty>
            ) : (
              <>
                <DeliveryList deliveries={items} />
                {found.hasNextPage && (
                  <Button
                    variant="default"
                    mih={44}
                    loading={found.isFetchingNextPage}
                    onClick={() => void found.fetchNextPage()}
                  >
                    Show older ones
                  </Button>
                )}
              </>
            )
          }}
        </Shown>
      </Stack>
    </Page>
  )
}
