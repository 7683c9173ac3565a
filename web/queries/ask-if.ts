import { useQuery } from '@tanstack/react-query'
import type { AnyEndpoint, Rest } from '../../api/client.ts'
import { asking } from './ask.ts'

/** Asked only where it makes sense: what is not the reader's to see would be refused. */
export function useAskedIf<E extends AnyEndpoint>(wanted: boolean, endpoint: E, ...given: Rest<E>) {
  return useQuery({ ...asking(endpoint, ...given), enabled: wanted })
}
