import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../api/client.ts'
import { type Delivery, readDelivery } from '../../api/deliveries.ts'

const lookEveryMs = 1_000

type Patience = { waitSeconds: number; interrupted: AbortSignal }

/** The delivery when it has got to its end, or as it is when the patience has. */
export async function followDelivery(
  client: Client,
  id: string,
  { waitSeconds, interrupted }: Patience,
): Promise<Delivery> {
  const until = performance.now() + waitSeconds * 1_000
  for (;;) {
    const delivery = await client.call(readDelivery, { params: { id } })
    if (isOver(delivery) || interrupted.aborted || performance.now() >= until) return delivery
    // An interruption ends the sleep, and with it the loop.
    await sleep(lookEveryMs, undefined, { signal: interrupted }).catch(() => {})
  }
}

function isOver({ state }: Delivery): boolean {
  return state === 'answered' || state === 'failed' || state === 'cancelled'
}
