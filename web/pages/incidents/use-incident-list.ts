import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { LiveEntry } from '../../../api/events.ts'
import { listIncidents, showIncident } from '../../../api/incidents.ts'
import { client } from '../../app/client.ts'
import { tellRefusal } from '../../app/toasts.tsx'
import { useLiveEntries } from '../../live/live-updates.ts'
import { withChanged, withHead, withMore, type Read } from './merge-list.ts'
import { belongs, type ListQuery } from './views.ts'

const PAGE = 50

/** Reading the list again reads its newest page only, however far somebody has scrolled. */
function listOf(query: ListQuery) {
  return queryOptions({
    queryKey: ['incidents', listIncidents.path, { query }] as const,
    queryFn: async ({ client: queries, queryKey }): Promise<Read> => {
      const head = await client.call(listIncidents, { query: { ...query, limit: PAGE } })
      return withHead(queries.getQueryData<Read>(queryKey), head)
    },
  })
}

/** `query` has to be the same object as long as it says the same. */
export function useIncidentList(query: ListQuery) {
  const queries = useQueryClient()
  const options = useMemo(() => listOf(query), [query])
  const answer = useQuery(options)
  const isReading = useRef(false)

  const readOn = useCallback(async () => {
    const known = queries.getQueryData<Read>(options.queryKey)
    if (isReading.current || !known?.next) return
    isReading.current = true
    try {
      const more = await client.call(listIncidents, { query: { ...query, limit: 100, cursor: known.next } })
      queries.setQueryData<Read>(options.queryKey, (now) => now && withMore(now, more))
    } catch (error) {
      if (error instanceof Error) tellRefusal(error)
    } finally {
      isReading.current = false
    }
  }, [queries, options, query])

  const onEntry = useCallback(
    ({ incident }: LiveEntry) => {
      if (incident !== null) void readChanged(queries, options.queryKey, query, incident)
    },
    [queries, options, query],
  )
  useLiveEntries(onEntry)
  return { ...answer, readOn }
}

/** Of those below the newest page each that changes is read by itself. */
async function readChanged(
  queries: QueryClient,
  key: readonly unknown[],
  query: ListQuery,
  id: string,
): Promise<void> {
  const place = queries.getQueryData<Read>(key)?.items.findIndex((one) => one.id === id) ?? -1
  if (place < PAGE) return
  const changed = await queries.fetchQuery({
    queryKey: ['incidents', showIncident.path, { params: { id } }],
    queryFn: async () => await client.call(showIncident, { params: { id } }),
    staleTime: 500,
  })
  queries.setQueryData<Read>(
    key,
    (now) => now && withChanged(now, id, belongs(changed, query) ? changed : null),
  )
}
