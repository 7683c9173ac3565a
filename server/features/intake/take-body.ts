import type { FastifyInstance, FastifyRequest } from 'fastify'
import { unpack } from './unpack.ts'

const LARGEST_BYTES = 512 * 1024
const KEPT_OF_TOO_LARGE_BYTES = 64 * 1024

/** What was posted; of a body that is too large only the beginning. */
export type TakenBody = { bytes: Buffer; tooLarge: boolean }

/** Takes every body as it is, whatever its content type says: vendors send JSON as text, as forms or without a type. */
export function takeBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of payload) {
      chunks.push(chunk)
      size += chunk.length
      if (size > LARGEST_BYTES) {
        return { bytes: Buffer.concat(chunks).subarray(0, KEPT_OF_TOO_LARGE_BYTES), tooLarge: true }
      }
    }
    const bytes = chunks.length === 1 ? (chunks[0] ?? EMPTY) : Buffer.concat(chunks)
    const unpacked = unpack(bytes, request.headers['content-encoding'], LARGEST_BYTES)
    if (unpacked !== null) return { bytes: unpacked, tooLarge: false }
    return { bytes: bytes.subarray(0, KEPT_OF_TOO_LARGE_BYTES), tooLarge: true }
  })
}

const EMPTY = Buffer.alloc(0)

export function takenBody(body: unknown): TakenBody {
  return isTaken(body) ? body : { bytes: EMPTY, tooLarge: false }
}

function isTaken(body: unknown): body is TakenBody {
  return typeof body === 'object' && body !== null && 'bytes' in body && Buffer.isBuffer(body.bytes)
}
