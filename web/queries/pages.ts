import { useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AnyEndpoint } from '../../api/client.ts'
import { client } from '../app/client.ts'
import { resourceOf } from './ask.ts'

type Listing<T> = AnyEndpoint & { answer: z.ZodType<{ items: T[]; next_cursor: string | null }> }

type Asked<E extends AnyEndpoint> = Omit<z.input<E['query']> & object, 'cursor'>

/** A long list, as many pages of it as were asked for. */
export function usePages<T, E extends Listing<T>>(endpoint: E, query: Asked<E>) {
  return useInfiniteQuery({
    queryKey: [resourceOf(endpoint.path), endpoint.path, 'pages', query],
    queryFn: async ({ pageParam }): Promise<{ items: T[]; next_cursor: string | null }> =>
      await client.call<AnyEndpoint & Listing<T>>(endpoint, {
        query: { ...query, ...(pageParam !== null && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}
