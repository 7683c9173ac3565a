import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { checkSignature } from './check-signature.ts'
import { Delivery, type Received } from './delivery.ts'

type Options = {
  port: number
  secret: string | undefined
  now: () => Date
  arrived: (received: Received) => void
  unreadable: (because: string) => void
}

const mostBytes = 1024 * 1024

/** Takes deliveries on this machine's own address, at any path, until the server is closed. */
export async function receive(options: Options): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response, options)
  })
  server.listen(options.port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`Port ${options.port} of 127.0.0.1 cannot be used: ${whyNot(error)}`, { cause: error })
  }
  return server
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'EADDRINUSE' ? 'another program listens there. Choose one with --port.' : String(error)
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Options): Promise<void> {
  const status = await take(request, options)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ ok: status === 200 }))
}

async function take(request: IncomingMessage, options: Options): Promise<number> {
  const { secret, now, arrived, unreadable } = options
  const path = request.url ?? '/'
  if (request.method !== 'POST') return 405
  try {
    const text = await textOf(request)
    const header = request.headers['x-tocsin-signature']?.toString()
    const idempotencyKey = request.headers['idempotency-key']?.toString()
    arrived({
      received_at: now().toISOString(),
      path,
      signature: checkSignature(secret, { header, body: text, now: now() }),
      idempotency_key: idempotencyKey ?? null,
      body: Delivery.parse(JSON.parse(text)),
    })
    return 200
  } catch (error) {
    unreadable(`Something came to ${path} that is not from Tocsin: ${firstLine(error)}`)
    return 400
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new Error('it is larger than 1 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function firstLine(error: unknown): string {
  if (error instanceof SyntaxError) return 'its body is not JSON.'
  return error instanceof Error && error.name !== 'ZodError' ? `${error.message}.` : 'it has other fields.'
}
