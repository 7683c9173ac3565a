import type { FastifyReply, FastifyRequest } from 'fastify'
import { listenToEvents } from '../../api/events.ts'
import { Broadcast } from './live-updates/broadcast.ts'
import { admit, type FindIncident } from './live-updates/admit.ts'
import type { NewsExchange } from '../database/news.ts'
import type { Database } from '../database/connect.ts'
import type { Api } from './serve.ts'

type Parts = {
  database: Pick<Database, 'kysely'>
  news: Pick<NewsExchange, 'listen'>
  findIncident: FindIncident
}

/** Streams what is committed. Closing the server ends the streams; `close` does it alone. */
export function liveUpdatesRoutes(api: Api, { database, news, findIncident }: Parts): Broadcast {
  const { app, transact } = api
  const broadcast = new Broadcast({
    db: database.kysely,
    transact,
    report: (error) => app.log.warn({ err: error }, 'live updates could not be read'),
  })
  news.listen((told) => {
    if (told.topic === 'timeline') broadcast.wake()
    if (told.topic === 'presence') void broadcast.tellPresence(told.incidentId)
  })
  app.addHook('preClose', async () => broadcast.close())
  api.routes.push(listenToEvents)
  app.get(listenToEvents.path, async (request, reply) => {
    const { actor, stream, cursor } = await transact((tx) => admit(tx, api, request, findIncident))
    const response = openStream(request, reply)
    await broadcast.join({ actor, stream, response }, cursor)
  })
  return broadcast
}

function openStream(request: FastifyRequest, reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack()
  request.raw.socket.setNoDelay(true)
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // Proxies must not gather what is live.
    'x-accel-buffering': 'no',
  })
  reply.raw.write('retry: 2000\n\n')
  return reply.raw
}
