import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transact } from '../../database/transaction.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { answerLink, linkVerbs, showLink } from './answer-link.ts'
import { answerPage, pagePolicy } from './answer-page.ts'
import { presentLink, type Presented } from './present-link.ts'

type Parts = { transact: Transact; paging: Paging; links: Links }
type Request = FastifyRequest<{ Params: { token: string } }>

export function linkRoutes(scope: FastifyInstance, { transact, paging, links }: Parts): void {
  for (const verb of linkVerbs) {
    scope.get(`/a/:token/${verb}`, async (request: Request, reply) => {
      const answer = await transact((tx) => showLink(tx, links, request.params.token))
      return await send(request, reply, presentLink(links, verb, answer))
    })
    scope.post(`/a/:token/${verb}`, async (request: Request, reply) => {
      const answer = await transact((tx) => answerLink(tx, { links, paging }, verb, request.params.token))
      return await send(request, reply, presentLink(links, verb, answer))
    })
  }
}

async function send(
  { headers }: Request,
  reply: FastifyReply,
  { status, page, json }: Presented,
): Promise<FastifyReply> {
  reply.code(status).headers({ 'cache-control': 'no-store', vary: 'accept' })
  if (wantsJson(headers.accept)) {
    const type = status === 200 ? 'application/json' : 'application/problem+json'
    return await reply.type(`${type}; charset=utf-8`).send(json)
  }
  return await reply
    .header('content-security-policy', pagePolicy)
    .type('text/html; charset=utf-8')
    .send(answerPage(page))
}

function wantsJson(accept = ''): boolean {
  return /\bapplication\/json\b/i.test(accept) && !/\btext\/html\b/i.test(accept)
}
