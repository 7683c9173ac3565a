import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { ClientError } from '../../api/client.ts'
import { readSession, type Session } from '../../api/session.ts'
import type { Action } from '../../domain/access/policy-table.ts'
import { client } from './client.ts'

/** Null when nobody is signed in. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> =>
    await client.call(readSession).catch((error: unknown) => {
      if (error instanceof ClientError && error.problem.status === 401) return null
      throw error
    }),
  staleTime: Infinity,
})

/** Within the frame somebody is signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(session)
  if (!data) throw new Error('This belongs inside the frame, where somebody is signed in.')
  return data
}

/** Whether the role may do it to anything; the server has the last word. */
export function useMay(action: Action): boolean {
  return useSession().may.includes(action)
}
