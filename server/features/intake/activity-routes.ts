import * as contract from '../../../api/integration-activity.ts'
import { Refused } from '../../../api/problem.ts'
import type { Seal } from '../../database/seal.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readActivity } from './read-activity.ts'
import { testRequest } from './send-test.ts'

export function integrationActivityRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.readActivity, async (tx) => await readActivity(tx))

  serve(api, contract.sendTest, async (tx, { params, body, actor }) => {
    const { type, shown, ...request } = await testRequest(tx, seal, { ...params, ...body, actor })
    // Through the door that the vendor comes through, so that a test shows all of the way.
    const answer = await api.app.inject({ method: 'POST', ...request })
    if (answer.statusCode === 404) throw new Refused('conflict', 'This node takes no signals.')
    return { type, path: shown, status: answer.statusCode, body: bodyOf(answer.body) }
  })
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
