import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AnyEndpoint, Rest } from '../../api/client.ts'
import { client } from '../app/client.ts'

/** How an endpoint is read, and where its answer is kept: under its resource, its path, and what was asked. */
export function asking<E extends AnyEndpoint>(endpoint: E, ...given: Rest<E>) {
  return queryOptions({
    queryKey: [resourceOf(endpoint.path), endpoint.path, ...given] as const,
    queryFn: async () => await client.call(endpoint, ...given),
  })
}

export function useAsked<E extends AnyEndpoint>(endpoint: E, ...given: Rest<E>) {
  return useQuery(asking(endpoint, ...given))
}

/** `/api/v1/incidents/{id}/tasks` is of `incidents`. */
export function resourceOf(path: string): string {
  return path.split('/')[3] ?? path
}
