import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Incident } from '../../api/incident.ts'
import { acknowledgeIncident, unacknowledgeIncident } from '../../api/incident-verbs.ts'
import { readTimeline } from '../../api/incident-timeline.ts'
import { client } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { tell, tellRefusal } from '../app/toasts.tsx'
import { changedIn } from './changed-in.ts'

/** Shown at once and taken back if it fails. The first wins; whoever comes second is told who that was. */
export function useAcknowledge() {
  const queries = useQueryClient()
  const { person } = useSession()
  return useMutation({
    mutationFn: async (id: string) => {
      const incident = await client.call(acknowledgeIncident, { params: { id } })
      return { incident, first: await whoWasFirst(id) }
    },
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: ['incidents'] })
      const before = queries.getQueriesData({ queryKey: ['incidents'] })
      showIn(queries, id, (one) => ({
        ...one,
        status: one.status === 'detected' ? 'acknowledged' : one.status,
      }))
      return { before }
    },
    onError: (error, _id, context) => {
      for (const [key, data] of context?.before ?? []) queries.setQueryData(key, data)
      tellRefusal(error)
    },
    onSuccess: ({ incident, first }, id) => {
      showIn(queries, id, () => incident)
      if (first !== null && first !== person?.id) tell(`${first} acknowledged ${id} before you.`)
      else tell(`You acknowledged ${id}.`, () => void takeBack(queries, id))
    },
    onSettled: async () => await queries.invalidateQueries({ queryKey: ['incidents'] }),
  })
}

function showIn(queries: QueryClient, id: string, change: (one: Incident) => Incident): void {
  queries.setQueriesData({ queryKey: ['incidents'] }, (data: unknown) => changedIn(data, id, change))
}

async function takeBack(queries: QueryClient, id: string): Promise<void> {
  await client.call(unacknowledgeIncident, { params: { id } }).catch(tellRefusal)
  await queries.invalidateQueries({ queryKey: ['incidents'] })
}

async function whoWasFirst(id: string): Promise<string | null> {
  const { items } = await client.call(readTimeline, { params: { id }, query: { limit: 100 } })
  const entry = items.findLast(({ event }) => event === 'acknowledged')
  return entry?.actor.kind === 'person' ? entry.actor.id : null
}
