import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Paged, Rest } from '../../api/client.ts'
import { client } from '../app/client.ts'
import { resourceOf } from './ask.ts'

/** All of a list, page after page: for what an organisation has some of, such as teams. */
export function every<T, E extends Paged<T>>(endpoint: E, ...given: Rest<E>) {
  return queryOptions({
    queryKey: [resourceOf(endpoint.path), endpoint.path, ...given, 'every'],
    queryFn: async () => await Array.fromAsync(client.all<T, E>(endpoint, ...given)),
    staleTime: 5 * 60_000,
  })
}

export function useEvery<T, E extends Paged<T>>(endpoint: E, ...given: Rest<E>) {
  return useQuery(every<T, E>(endpoint, ...given))
}
