import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '../../../api/problem.ts'
import type { Api } from '../../http/serve.ts'
import { Attempts } from '../access/attempts.ts'
import { readFeed, REFRESH_MINUTES } from './read-feed.ts'

/** Programs ask every few minutes, and many of them from one address. */
const READS_A_MINUTE = 120

type Request = FastifyRequest<{ Params: { secret: string } }>

export function feedRoute({ app, transact }: Api): void {
  const attempts = new Attempts(READS_A_MINUTE)
  app.get('/calendar/:secret.ics', async (request: Request, reply) => {
    if (!attempts.take(request.ip)) {
      reply.header('retry-after', '60')
      throw new Refused('too-many-requests', 'Calendars were read too often from here; wait a minute.')
    }
    const feed = await transact((tx) => readFeed(tx, request.params.secret))
    if (feed === null) {
      throw new Refused('not-found', 'There is no such calendar, or its address was revoked.')
    }
    return await send(request, reply, feed)
  })
}

async function send({ headers }: Request, reply: FastifyReply, feed: string): Promise<FastifyReply> {
  const etag = `"${createHash('sha256').update(feed).digest('base64url')}"`
  reply.headers({ etag, 'cache-control': `private, max-age=${REFRESH_MINUTES * 60}` })
  if (knows(headers['if-none-match'], etag)) return await reply.code(304).send()
  return await reply
    .header('content-disposition', 'inline; filename="on-call.ics"')
    .type('text/calendar; charset=utf-8')
    .send(feed)
}

/** A proxy that compresses makes a weak tag of it. */
function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = new Set((ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return known.has(etag) || known.has('*')
}
