import { createServer } from 'node:http'
import { systemMs } from './system-ms.ts'

export type Question = 'reset' | { count: number; timeoutMs: number }
/** Milliseconds from sending to arriving for the first time, and when the last one arrived. */
export type Arrivals = { latencyMs: number[]; lastAt: number }

/** By the trouble's name, by the instant that it was sent with. */
const latencyMs = new Map<string, number>()
let lastAt = 0

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    take(body)
    response.end()
  })
})

function take(body: string): void {
  const now = systemMs()
  for (const [, name, sentAt] of body.matchAll(/"Disk almost full on ([\w-]+) ([\d.]+)"/g)) {
    if (name === undefined) continue
    lastAt = now
    if (!latencyMs.has(name)) latencyMs.set(name, now - Number(sentAt))
  }
}

async function answer(question: Question): Promise<Arrivals> {
  if (question === 'reset') latencyMs.clear()
  else {
    const until = systemMs() + question.timeoutMs
    while (latencyMs.size < question.count && systemMs() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { latencyMs: [...latencyMs.values()], lastAt }
}

process.on('message', (question: Question) => {
  void answer(question).then((arrivals) => process.send?.(arrivals))
})
// Whoever measures may be stopped in the middle.
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.(address.port)
})
