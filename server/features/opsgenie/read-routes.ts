import type { FastifyInstance, FastifyRequest, RouteGenericInterface } from 'fastify'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { refusal, unknownKey } from '../../integrations/opsgenie/answers.ts'
import type { Answer } from '../../integrations/received.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { callerOf } from './caller.ts'
import { countAlerts, listAlerts } from './list-alerts.ts'
import { readAlert } from './read-alert.ts'
import { readLogs, readNotes, readRecipients } from './read-history.ts'
import { listHeartbeats, readHeartbeat } from './read-heartbeats.ts'
import { readOnCalls } from './read-on-calls.ts'
import { readRequest } from './read-request.ts'
import type { Opsgenie } from './routes.ts'
import { sendAnswer } from './send-answer.ts'

export type Asked = { params: Record<string, string>; query: Record<string, string> }

type Read = (tx: Tx, caller: Integration, asked: Asked) => Promise<Answer>

const READS: Record<string, Read> = {
  '/v2/alerts': listAlerts,
  '/v2/alerts/count': countAlerts,
  '/v2/alerts/requests/:request': readRequest,
  '/v2/alerts/:identifier': readAlert,
  '/v2/alerts/:identifier/logs': readLogs,
  '/v2/alerts/:identifier/notes': readNotes,
  '/v2/alerts/:identifier/recipients': readRecipients,
  '/v2/schedules/:schedule/on-calls': readOnCalls,
  '/v2/heartbeats': listHeartbeats,
  '/v2/heartbeats/:name': readHeartbeat,
}

type Route = RouteGenericInterface & { Params: Record<string, string>; Querystring: Record<string, string> }

export function readRoutes(scope: FastifyInstance, { keys, transact }: Opsgenie): void {
  for (const [path, read] of Object.entries(READS)) {
    scope.get<Route>(path, async (request: FastifyRequest<Route>, reply) => {
      const caller = await callerOf(keys, request)
      if (!caller) return await sendAnswer(reply, unknownKey)
      const { params, query } = request
      const answer = await transact(async (tx) => read(tx, caller, { params, query })).catch(inTheirWords)
      return await sendAnswer(reply, answer)
    })
  }
}

/** What the organisation refuses is said as Opsgenie says it. */
export function inTheirWords(error: unknown): Answer {
  if (error instanceof Refused && error.code === 'invalid-request') return refusal(422, error.message)
  throw error
}
