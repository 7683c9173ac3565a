import type { FastifyInstance } from 'fastify'
import { unknownKey } from '../../integrations/opsgenie/answers.ts'
import { pingHeartbeat } from '../heartbeats/ping.ts'
import { callerOf } from './caller.ts'
import { heartbeatNamed, noHeartbeat } from './read-heartbeats.ts'
import type { Opsgenie } from './routes.ts'
import { sendAnswer } from './send-answer.ts'

const PONG = { status: 202, body: { result: 'PONG - Heartbeat received' } }

export function pingRoutes(scope: FastifyInstance, { keys, transact, paging }: Opsgenie): void {
  scope.route<{ Params: { name: string } }>({
    method: ['GET', 'POST', 'PUT'],
    url: '/v2/heartbeats/:name/ping',
    handler: async (request, reply) => {
      const caller = await callerOf(keys, request)
      if (!caller) return await sendAnswer(reply, unknownKey)
      const { name } = request.params
      const pinged = await transact(async (tx) => {
        const heartbeat = await heartbeatNamed(tx, caller, name)
        return heartbeat && (await pingHeartbeat(tx, paging, heartbeat))
      })
      return await sendAnswer(reply, pinged ? PONG : noHeartbeat(name))
    },
  })
}
