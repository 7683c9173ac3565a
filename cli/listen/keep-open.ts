import { setTimeout as sleep } from 'node:timers/promises'
import { NotReached, type Client } from '../../api/client.ts'
import { openListener } from '../../api/listeners.ts'

const renewMs = 20_000
const retryMs = 2_000

type Options = { port: number; tell: (message: string) => void; interrupted: AbortSignal }

/** Asks the server again and again to deliver here, until interrupted. A server that is away for a while is waited for. */
export async function keepOpen(client: Client, { port, tell, interrupted }: Options): Promise<void> {
  let isAway = false
  while (!interrupted.aborted) {
    const because = await ask(client, port)
    if (because !== null && !isAway) tell(`${because} Waiting for it.`)
    if (because === null && isAway) tell('The server is back.')
    isAway = because !== null
    // An interruption ends the sleep, and with it the loop.
    await sleep(isAway ? retryMs : renewMs, undefined, { signal: interrupted }).catch(() => {})
  }
}

/** Why the server could not be asked; a refusal of it is an error. */
async function ask(client: Client, port: number): Promise<string | null> {
  try {
    await client.call(openListener, { body: { port } })
    return null
  } catch (error) {
    if (error instanceof NotReached) return error.message
    throw error
  }
}
