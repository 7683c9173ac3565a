import { setTimeout as sleep } from 'node:timers/promises'
import { NotReached } from '../../api/client.ts'

const renewMs = 20_000
const retryMs = 2_000

type Options = { tell: (message: string) => void; interrupted: AbortSignal }

/** Asks the server again and again to deliver here, until interrupted. A server that is away for a while is waited for. */
export async function keepOpen(ask: () => Promise<void>, { tell, interrupted }: Options): Promise<void> {
  let isAway = false
  while (!interrupted.aborted) {
    const because = await whyAway(ask)
    if (because !== null && !isAway) tell(`${because} Waiting for it.`)
    if (because === null && isAway) tell('The server is back.')
    isAway = because !== null
    // An interruption ends the sleep, and with it the loop.
    await sleep(isAway ? retryMs : renewMs, undefined, { signal: interrupted }).catch(() => {})
  }
}

/** Why the server could not be asked; a refusal of it is an error. */
async function whyAway(ask: () => Promise<void>): Promise<string | null> {
  try {
    await ask()
    return null
  } catch (error) {
    if (error instanceof NotReached) return error.message
    throw error
  }
}
