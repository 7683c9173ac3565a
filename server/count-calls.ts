import type { Carriers } from './features/notifications/carriers.ts'
import type { Metrics } from './http/metrics-endpoint.ts'

/** The same carriers; each call is counted by what came of it, with how long the vendor took. */
export function countCalls(carriers: Carriers, { pages, deliverySeconds }: Metrics): Carriers {
  return {
    providers: carriers.providers,
    send: async (call, at) => {
      const { channel } = call
      const ended = deliverySeconds.startTimer({ channel })
      const result = await carriers.send(call, at)
      ended()
      pages.inc({ channel, outcome: result.outcome })
      return result
    },
  }
}
