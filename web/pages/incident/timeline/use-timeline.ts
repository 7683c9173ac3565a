import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { LiveEntry } from '../../../../api/events.ts'
import { readTimeline, type IncidentEntry } from '../../../../api/incident-timeline.ts'
import { client } from '../../../app/client.ts'
import { useLiveEntries } from '../../../live/live-updates.ts'
import { changedBy, nothingRead, withLive, withRead, type TimelineData } from './timeline-data.ts'

function timelineOf(id: string) {
  return queryOptions({
    queryKey: ['incidents', readTimeline.path, { params: { id } }] as const,
    queryFn: async ({ client: queries, queryKey }): Promise<TimelineData> => {
      const { readTo } = known(queries, queryKey)
      const added = await readAfter(id, readTo)
      const changed = await Promise.all(
        changedBy(added)
          .filter((number) => number <= readTo)
          .map(async (number) => await readOne(id, number)),
      )
      // What came live meanwhile is there by now.
      return withRead(known(queries, queryKey), [...changed.flat(), ...added])
    },
  })
}

function known(queries: QueryClient, key: readonly unknown[]): TimelineData {
  return queries.getQueryData<TimelineData>(key) ?? nothingRead
}

async function readAfter(id: string, number: number): Promise<IncidentEntry[]> {
  const entries: IncidentEntry[] = []
  let cursor: string | null = number > 0 ? String(number) : null
  for (;;) {
    const query = { limit: 100, ...(cursor !== null && { cursor }) }
    const page = await client.call(readTimeline, { params: { id }, query })
    entries.push(...page.items)
    cursor = page.next_cursor
    if (cursor === null) return entries
  }
}

async function readOne(id: string, number: number): Promise<IncidentEntry[]> {
  const query = { limit: 1, ...(number > 1 && { cursor: String(number - 1) }) }
  return (await client.call(readTimeline, { params: { id }, query })).items
}

/** The whole timeline, read on from where it was read to; entries appear with the live updates. */
export function useTimeline(id: string) {
  const queries = useQueryClient()
  const options = useMemo(() => timelineOf(id), [id])
  const onEntry = useCallback(
    (entry: LiveEntry) => {
      if (entry.incident !== id) return
      queries.setQueryData<TimelineData>(options.queryKey, (data) => data && withLive(data, entry))
    },
    [queries, options, id],
  )
  useLiveEntries(onEntry)
  return useQuery(options)
}
