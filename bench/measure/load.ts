import { connect, type Socket } from 'node:net'

export type Post = { path: string; body: string }

export type Load = { sent: number; accepted: number; refused: number; seconds: number; latencyMs: number[] }

/**
 * Posts over a fixed number of keep-alive connections, the next request as soon as the answer is there. Written on bare
 * sockets, so that the generator costs little beside what it measures.
 */
export async function post(
  port: number,
  { connections, count, next }: { connections: number; count: number; next: (index: number) => Post },
): Promise<Load> {
  const load: Load = { sent: 0, accepted: 0, refused: 0, seconds: 0, latencyMs: [] }
  const begun = performance.now()
  const take = (): Post | null => (load.sent < count ? next(load.sent++) : null)
  await Promise.all(Array.from({ length: connections }, () => drive(port, take, load)))
  load.seconds = (performance.now() - begun) / 1000
  return load
}

function drive(port: number, take: () => Post | null, load: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.on('error', reject)
    socket.on('connect', send)
    let answer = ''
    let sentAt = 0
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      const status = statusOf(answer)
      if (status === null) return
      answer = ''
      load.latencyMs.push(performance.now() - sentAt)
      if (status >= 200 && status < 300) load.accepted += 1
      else load.refused += 1
      send()
    })
    function send(): void {
      const one = take()
      if (!one) {
        end(socket)
        resolve()
        return
      }
      sentAt = performance.now()
      socket.write(requestOf(one))
    }
  })
}

function requestOf({ path, body }: Post): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** The status of a whole answer with a length; null while it is incomplete. */
function statusOf(answer: string): number | null {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd === -1) return null
  const length = /content-length: *(\d+)/i.exec(answer.slice(0, headEnd))
  const bodyLength = length ? Number(length[1]) : 0
  return answer.length >= headEnd + 4 + bodyLength ? Number(answer.slice(9, 12)) : null
}

function end(socket: Socket): void {
  socket.destroy()
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
