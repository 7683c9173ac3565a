import { randomUUIDv7 } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Answer } from '../../integrations/received.ts'

/** Adds what every answer of Opsgenie carries: how long it took, in seconds, and what the request is called. */
export async function sendAnswer(
  reply: FastifyReply,
  { status, body }: Answer,
  requestId: string = randomUUIDv7(),
): Promise<FastifyReply> {
  const took = Math.round(reply.elapsedTime) / 1000
  const own = typeof body === 'object' && body !== null ? body : {}
  return await reply.code(status).send({ ...own, took, requestId })
}
