import type { FastifyInstance, HTTPMethods } from 'fastify'
import { unknownKey } from '../../integrations/opsgenie/answers.ts'
import { type Fields, isFields } from '../../integrations/fields.ts'
import { parseReadable } from '../../integrations/readable-json.ts'
import { takenBody } from '../intake/take-body.ts'
import { callerOf } from './caller.ts'
import { type Change, createHeartbeat, removeHeartbeat, updateHeartbeat } from './change-heartbeats.ts'
import { inTheirWords } from './read-routes.ts'
import type { Opsgenie } from './routes.ts'
import { sendAnswer } from './send-answer.ts'

const WRITES: [method: HTTPMethods, path: string, change: Change][] = [
  ['POST', '', createHeartbeat],
  ['PUT', '/:name', updateHeartbeat],
  ['PATCH', '/:name', updateHeartbeat],
  ['DELETE', '/:name', removeHeartbeat],
  [
    'POST',
    '/:name/enable',
    (tx, by, asked) => updateHeartbeat(tx, by, { ...asked, body: { enabled: true } }),
  ],
  [
    'POST',
    '/:name/disable',
    (tx, by, asked) => updateHeartbeat(tx, by, { ...asked, body: { enabled: false } }),
  ],
]

export function heartbeatRoutes(scope: FastifyInstance, { keys, transact, seal }: Opsgenie): void {
  for (const [method, path, change] of WRITES) {
    scope.route<{ Params: { name?: string } }>({
      method,
      url: `/v2/heartbeats${path}`,
      handler: async (request, reply) => {
        const caller = await callerOf(keys, request)
        if (!caller) return await sendAnswer(reply, unknownKey)
        const asked = { name: request.params.name ?? '', body: fieldsIn(takenBody(request.body).bytes) }
        const answer = await transact((tx) => change(tx, { caller, seal }, asked)).catch(inTheirWords)
        return await sendAnswer(reply, answer)
      },
    })
  }
}

function fieldsIn(bytes: Buffer): Fields {
  const parsed = parseReadable(bytes)
  return parsed.ok && isFields(parsed.json) ? parsed.json : {}
}
