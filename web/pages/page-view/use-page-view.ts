import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ClientError } from '../../../api/client.ts'
import * as contract from '../../../api/page-view.ts'
import type { PageAnswer, PageView } from '../../../api/page-view.ts'
import { client } from '../../app/client.ts'

export type Answer = 'acknowledge' | 'escalate' | 'decline'

/** Nothing says here what changes, since a link has no session to listen with. */
const READ_AGAIN_MS = 4_000

/** `page` is an incident for who is signed in, or the token of a signed link. */
export function usePageView(page: string) {
  const key = ['page-views', page]
  const queries = useQueryClient()
  const isIncident = /^INC-\d+$/i.test(page)
  const view = useQuery({
    queryKey: key,
    queryFn: async () =>
      isIncident
        ? await client.call(contract.readIncidentPage, { params: { id: page } })
        : await client.call(contract.readPageView, { params: { token: page } }),
    refetchInterval: READ_AGAIN_MS,
    staleTime: 0,
  })
  const answering = useMutation<PageAnswer, Error, Answer, { before: PageView | undefined }>({
    mutationFn: async (answer) =>
      isIncident
        ? await client.call(contract.answerIncidentPage, { params: { id: page }, body: { answer } })
        : await client.call(contract.answerPageView, { params: { token: page }, body: { answer } }),
    // Without a connection it waits, and is sent when there is one; a refusal is an answer.
    retry: (_failures, error) => !(error instanceof ClientError),
    retryDelay: 2_000,
    onMutate: async (answer) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<PageView>(key)
      if (before && answer === 'acknowledge') queries.setQueryData(key, taken(before))
      return { before }
    },
    onSuccess: (answered) => queries.setQueryData(key, answered.page),
    onError: (_error, _answer, kept) => queries.setQueryData(key, kept?.before),
  })
  return { view, answering }
}

/** As it will be when the server agrees. */
function taken(before: PageView): PageView {
  if (before.acknowledged) return before
  const { paged, incident } = before
  const acknowledged = { by: paged?.name ?? 'You', person: paged?.id ?? null, at: new Date().toISOString() }
  return { ...before, acknowledged, next: null, incident: { ...incident, status: 'acknowledged' } }
}
