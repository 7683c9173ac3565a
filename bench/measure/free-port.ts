import { createServer } from 'node:net'
import { openPort } from '../../test/world/open-port.ts'

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await openPort(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}
