import { readAdvice as adviceContract } from '../../../api/advice.ts'
import * as contract from '../../../api/triage.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { answerTriage } from './answer-triage.ts'
import { presentTriage } from './present-triage.ts'
import { readAdvice } from './read-advice.ts'

export function assessmentRoutes(api: Api): void {
  serve(api, contract.readTriage, async (tx, { params, actor }) =>
    presentTriage(tx, await readFor(tx, actor, 'incident.read', params.id)),
  )
  serve(api, contract.answerTriage, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    await answerTriage(tx, row, refOf(actor), body)
    return await presentTriage(tx, row)
  })
  serve(api, adviceContract, async (tx, { params, query, actor }) =>
    readAdvice(tx, await readFor(tx, actor, 'incident.read', params.id), query),
  )
}
