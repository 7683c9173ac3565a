import type { CommandAnswer } from '../../../api/commands.ts'
import { Refused } from '../../../api/problem.ts'
import { parseCommand } from '../../../domain/command/parse.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Api, Asked } from '../../http/serve.ts'
import { requests } from './requests.ts'

type From = Omit<Asked<unknown, unknown, { text: string }>, 'params' | 'query'>

/** Does what a line asks for, by the request of the API that it stands for; whoever may do that, may say it. */
export async function runCommand(
  tx: Tx,
  { routes }: Pick<Api, 'routes'>,
  { body, ...from }: From,
  incident: string | null,
): Promise<CommandAnswer> {
  const parsed = parseCommand(body.text, { incident })
  if (!parsed.ok) {
    const { message } = parsed.fault
    throw new Refused('invalid-request', `text: ${message}`, [{ path: 'text', message }])
  }
  const { plan } = parsed
  if (plan.do === 'say') return { text: plan.text, incident, answer: null }
  const { endpoint, say } = requests[plan.do]
  const route = routes.find(({ method, path }) => method === endpoint.method && path === endpoint.path)
  if (!route?.perform) throw new Error(`${endpoint.method} ${endpoint.path} is not served`)
  const { number, ...input } = plan.input
  const answer = await route.perform(tx, {
    ...from,
    ifMatch: null,
    params: { id: plan.incident, number },
    query: endpoint.method === 'GET' ? input : {},
    body: endpoint.method === 'POST' ? input : undefined,
  })
  return { text: say(answer), incident: plan.incident, answer: answer ?? null }
}
