import type { FastifyInstance } from 'fastify'
import type { Transact } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { ping } from './ping.ts'

const UNKNOWN = {
  status: 'unknown key',
  errors: ['No heartbeat has this key; its URL is shown by "tocsin export --with-secrets".'],
}

/** Pings of jobs that should run: any method and any body will do. */
export async function heartbeatRoutes(
  app: FastifyInstance,
  { transact, paging }: { transact: Transact; paging: Paging },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Whatever a job sends along is read and forgotten.
    scope.addContentTypeParser('*', async (_request: unknown, payload: AsyncIterable<Buffer>) => {
      for await (const chunk of payload) void chunk
    })
    scope.route<{ Params: { key: string } }>({
      method: ['GET', 'HEAD', 'POST'],
      url: '/intake/heartbeat/:key',
      handler: async (request, reply) => {
        const done = await transact((tx) => ping(tx, paging, request.params.key))
        reply.header('cache-control', 'no-store')
        if (!done) return await reply.code(404).send(UNKNOWN)
        const { heartbeat, nextBy } = done
        return await reply.code(202).send({ status: 'ok', heartbeat, next_ping_by: nextBy.toISOString() })
      },
    })
  })
}
