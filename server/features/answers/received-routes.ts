import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transact } from '../../database/transaction.ts'
import type { Links } from '../notifications/links.ts'
import { confirmReceived } from '../notifications/confirm-received.ts'
import type { Receiving } from '../notifications/record-receipt.ts'
import { findNotice, type FoundNotice } from './find-notice.ts'
import { answerPage, type AnswerPage, pagePolicy } from './answer-page.ts'

type Parts = Receiving & { transact: Transact; links: Links }
type Request = FastifyRequest<{ Params: { token: string } }>

/** Whoever got a test says so. A GET changes nothing, since mail scanners press links. */
export function receivedRoutes(scope: FastifyInstance, parts: Parts): void {
  const { transact, links } = parts
  scope.get('/a/:token/received', async (request: Request, reply) => {
    const id = links.verify(request.params.token)
    return await send(reply, await transact((tx) => findNotice(tx, id)))
  })
  scope.post('/a/:token/received', async (request: Request, reply) => {
    const id = links.verify(request.params.token)
    const found = await transact(async (tx) => {
      const notice = await findNotice(tx, id)
      if (!notice) return null
      await confirmReceived(tx, parts, notice.id)
      return { ...notice, answeredAt: notice.answeredAt ?? tx.now }
    })
    return await send(reply, found)
  })
}

async function send(reply: FastifyReply, notice: FoundNotice | null): Promise<FastifyReply> {
  return await reply
    .code(notice ? 200 : 404)
    .headers({ 'cache-control': 'no-store', 'content-security-policy': pagePolicy })
    .type('text/html; charset=utf-8')
    .send(answerPage({ ...wordsOf(notice), band: null, facts: [], link: null }))
}

function wordsOf(notice: FoundNotice | null): Pick<AnswerPage, 'heading' | 'text' | 'buttons'> {
  if (!notice) {
    return { heading: 'This link is not known', text: 'Copy it whole from the message.', buttons: [] }
  }
  if (notice.answeredAt) {
    const text = `Pages reach you by ${notice.channel}. You can close this page.`
    return { heading: 'Thank you, it came', text, buttons: [] }
  }
  return {
    heading: 'Did the test reach you?',
    text: 'Say so, and it is written down that pages reach you here.',
    buttons: [{ label: 'It came', action: 'received', meant: true }],
  }
}
