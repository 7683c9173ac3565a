import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '../../http/html-page.ts'
import { textOf } from '../../integrations/fields.ts'
import { receive } from '../../integrations/form/receive.ts'
import { parseForm } from '../../integrations/parse-form.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { acceptSignal, type Accepted, type Intake } from './accept-signal.ts'
import type { KnownKeys } from './known-keys.ts'
import { reportForm, thanks, tooMany, unknownForm, type ReportPage } from './report-page.ts'
import { takeBodies, takenBody } from './take-body.ts'

/** Anybody may write, so it is little by itself: one report in two seconds, thirty at once. */
const RATE = { rate_limit_per_second: 0.5, burst: 30 }

type Request = FastifyRequest<{ Params: { key: string } }>

/** The page on which people without an account report a problem. */
export async function reportRoutes(app: FastifyInstance, intake: Intake, keys: KnownKeys): Promise<void> {
  const find = async ({ params: { key } }: Request) => await keys.find(key, ['form'])
  await app.register(async (scope) => {
    takeBodies(scope)
    scope.get('/report/:key', async (request: Request, reply) => {
      const integration = await find(request)
      return integration
        ? await send(request, reply, 200, reportForm(pathOf(request)))
        : await send(request, reply, 404, unknownForm)
    })
    scope.post('/report/:key', async (request: Request, reply) => {
      const integration = await find(request)
      if (!integration) return await send(request, reply, 404, unknownForm)
      return await take(intake, integration, request, reply)
    })
  })
}

/** What says nothing is asked for again and not kept: somebody still stands before the form. */
async function take(
  intake: Intake,
  { settings, ...integration }: Integration,
  request: Request,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const posted = takenBody(request.body)
  const written = parseForm(posted.bytes)
  const fault = posted.tooLarge ? TOO_LONG : faultIn(written)
  if (fault !== null) return await send(request, reply, 400, reportForm(pathOf(request), fault, written))
  const limited = { ...integration, settings: { ...RATE, ...settings } }
  const answer = await acceptSignal(intake, limited, 'form', posted, (fallbackDedupKey, receivedAt) =>
    receive({ bytes: posted.bytes, headers: {}, receivedAt, fallbackDedupKey }),
  )
  intake.count('form', answer.status)
  return await answerTo(request, reply, answer)
}

function faultIn({ what, impact }: Record<string, unknown>): string | null {
  if (textOf(what) === null) return 'Say what does not work.'
  return textOf(impact) === null ? 'Choose how bad it is.' : null
}

const TOO_LONG = 'That is too long to be read. Say it in a few sentences.'

async function answerTo(request: Request, reply: FastifyReply, answer: Accepted): Promise<FastifyReply> {
  if (!('retryAfterSeconds' in answer)) return await send(request, reply, answer.status, thanks)
  reply.header('retry-after', String(answer.retryAfterSeconds))
  return await send(request, reply, 429, tooMany)
}

async function send(
  { headers }: Request,
  reply: FastifyReply,
  status: number,
  page: ReportPage,
): Promise<FastifyReply> {
  void reply.code(status)
  if (headers.accept === 'application/json') return await reply.send({ status: page.title })
  return await sendPage(reply, { ...page, postsTo: 'self' })
}

function pathOf({ params: { key } }: Request): string {
  return `/report/${encodeURIComponent(key)}`
}
