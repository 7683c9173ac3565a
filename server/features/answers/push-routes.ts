import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../../../api/problem.ts'
import type { Transact } from '../../database/transaction.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Receiving } from '../notifications/record-receipt.ts'
import { answerPush, isPushAnswer } from './answer-push.ts'

type Parts = Receiving & { transact: Transact; paging: Paging; links: Links }
type Request = FastifyRequest<{ Params: { token: string; did: string } }>

/** What a browser's service worker says of a notification. It has no session, only what it was pushed. */
export function pushRoutes(scope: FastifyInstance, parts: Parts): void {
  scope.post('/push/:token/:did', async ({ params }: Request, reply) => {
    const { did } = params
    const id = parts.links.verify(params.token)
    if (id === null || !isPushAnswer(did)) throw notKnown()
    const answer = await parts.transact((tx) => answerPush(tx, parts, id, did))
    if (!answer) throw notKnown()
    return await reply.header('cache-control', 'no-store').send(answer)
  })
}

function notKnown(): Refused {
  return new Refused('not-found', 'This notification is not known here. Open the incident in Tocsin instead.')
}
