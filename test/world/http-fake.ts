import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { openPort } from './open-port.ts'

export type Call = {
  method: string
  /** With its query. */
  path: string
  headers: IncomingHttpHeaders
  text: string
  bytes: Buffer
}

export type HttpFake = { url: string; port: number; close(): Promise<void> }

/** An HTTP server on a free port that hands each complete request to `answer`. */
export async function startHttpFake(
  answer: (call: Call, response: ServerResponse) => void,
): Promise<HttpFake> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const bytes = Buffer.concat(chunks)
      answer({ method, path, headers, bytes, text: bytes.toString('utf8') }, response)
    })
  })
  const port = await openPort(server)
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** How a fake may misbehave: a status, or worse. `take-then-hang` keeps the message and never answers. */
export type Misbehaviour = number | 'garbage' | 'not-http' | 'reset' | 'hang' | 'take-then-hang'

/** Answers badly. True when the message was taken nevertheless. */
export function misbehave(how: Misbehaviour, response: ServerResponse): boolean {
  if (typeof how === 'number') {
    const headers = how === 429 || how === 503 ? { 'retry-after': '2' } : {}
    response.writeHead(how, headers).end(JSON.stringify({ message: `told to answer ${how}` }))
  }
  if (how === 'garbage') response.writeHead(200).end('<html>\u0000{"sid":')
  if (how === 'not-http') response.socket?.end('garbage\n\n')
  if (how === 'reset') response.socket?.resetAndDestroy()
  return how === 'take-then-hang'
}

export class Misbehaviours {
  #queue: Misbehaviour[] = []

  next(count: number, how: Misbehaviour): void {
    this.#queue.push(...Array<Misbehaviour>(count).fill(how))
  }

  take(): Misbehaviour | null {
    return this.#queue.shift() ?? null
  }
}
