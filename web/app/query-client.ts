import { QueryClient } from '@tanstack/react-query'
import { NotReached } from '../../api/client.ts'

/** Live updates say what changed, so nothing is asked again by itself unless the connection was away. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => error instanceof NotReached && failures < 3,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
    },
  },
})
