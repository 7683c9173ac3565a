import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AnyEndpoint, Rest } from '../../api/client.ts'
import { client } from '../app/client.ts'
import { tellRefusal } from '../app/toasts.tsx'
import { resourceOf } from './ask.ts'

type Consequences<E extends AnyEndpoint> = {
  onDone?: (answer: z.output<E['answer']>) => void
  /** Instead of a toast: where a form shows the refusal at its fields. */
  onRefused?: (error: Error) => void
  /** Resources that change along with the endpoint's own. */
  touches?: readonly string[]
}

/** Does what an endpoint does. What it touches is read again; a refusal is told. */
export function useAct<E extends AnyEndpoint>(
  endpoint: E,
  { onDone, onRefused = tellRefusal, touches = [] }: Consequences<E> = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (given: Rest<E>) => await client.call(endpoint, ...given),
    onSuccess: (answer) => onDone?.(answer),
    onError: onRefused,
    onSettled: async () => {
      const resources = [resourceOf(endpoint.path), ...touches]
      await Promise.all(resources.map((resource) => queries.invalidateQueries({ queryKey: [resource] })))
    },
  })
}
