import { randomUUIDv7 } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { refusal, tooManyRequests, unknownKey } from '../../integrations/opsgenie/answers.ts'
import { receive } from '../../integrations/opsgenie/receive.ts'
import { customVerb } from '../../integrations/opsgenie/requests.ts'
import { alertMeant, targetOf } from '../../integrations/opsgenie/target.ts'
import { acceptSignal } from '../intake/accept-signal.ts'
import { takenBody } from '../intake/take-body.ts'
import { callerOf } from './caller.ts'
import type { Opsgenie } from './routes.ts'
import { sendAnswer } from './send-answer.ts'

type Named = {
  Params: { identifier: string; action?: string }
  Querystring: Record<string, string | undefined>
}

const CUSTOM = 'custom'

const WRITES: [method: HTTPMethods, path: string, verb: string][] = [
  ['POST', '/close', 'close'],
  ['POST', '/acknowledge', 'acknowledge'],
  ['POST', '/unacknowledge', 'unacknowledge'],
  ['POST', '/snooze', 'snooze'],
  ['POST', '/notes', 'note'],
  ['POST', '/assign', 'assign'],
  ['POST', '/responders', 'responder'],
  ['POST', '/actions/:action', CUSTOM],
  ['POST', '/escalate', 'escalate'],
  ['POST', '/tags', 'tag'],
  ['DELETE', '/tags', 'untag'],
  ['POST', '/details', 'label'],
  ['DELETE', '/details', 'unlabel'],
  ['PUT', '/message', 'message'],
  ['PUT', '/description', 'description'],
  ['PUT', '/priority', 'priority'],
  ['DELETE', '', 'delete'],
]

/** Every write is kept as a signal is, and only then answered; what became of it can be asked later. */
export function writeRoutes(scope: FastifyInstance, opsgenie: Opsgenie): void {
  scope.post('/v2/alerts', async (request, reply) => take(opsgenie, request, reply, 'create'))
  for (const [method, path, verb] of WRITES) {
    scope.route<Named>({
      method,
      url: `/v2/alerts/:identifier${path}`,
      handler: async (request, reply) => {
        const { identifier, action = '' } = request.params
        const alert = alertMeant(identifier, request.query['identifierType'])
        if (!alert) return await sendAnswer(reply, refusal(422, 'Identifier type is invalid'))
        const asked = verb === CUSTOM ? customVerb(action) : verb
        return await take(opsgenie, request, reply, targetOf(asked, alert))
      },
    })
  }
}

async function take(
  { intake, keys }: Opsgenie,
  request: FastifyRequest<Named> | FastifyRequest,
  reply: FastifyReply,
  target: string,
): Promise<FastifyReply> {
  const caller = await callerOf(keys, request)
  if (!caller) return await sendAnswer(reply, unknownKey)
  const posted = { ...takenBody(request.body), bytes: bytesOf(request), target }
  let requestId: string = randomUUIDv7()
  const answer = await acceptSignal(
    intake,
    caller,
    'opsgenie',
    posted,
    (fallbackDedupKey, receivedAt, id) => {
      requestId = id
      return receive({ bytes: posted.bytes, headers: {}, receivedAt, target, fallbackDedupKey })
    },
  )
  intake.count('opsgenie', answer.status)
  if (!('retryAfterSeconds' in answer)) return await sendAnswer(reply, answer, requestId)
  reply.header('retry-after', String(answer.retryAfterSeconds))
  return await sendAnswer(reply, tooManyRequests)
}

/** What a DELETE says is in its query. */
function bytesOf(request: FastifyRequest): Buffer {
  if (request.method !== 'DELETE') return takenBody(request.body).bytes
  return Buffer.from(JSON.stringify(request.query))
}
