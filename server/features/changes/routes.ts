import * as contract from '../../../api/changes.ts'
import { serve, type Api } from '../../http/serve.ts'
import { createChange } from './create-change.ts'
import { listChanges } from './list-changes.ts'

export function changeRoutes(api: Api): void {
  serve(api, contract.listChanges, async (tx, { query }) => await listChanges(tx, query))
  serve(api, contract.createChange, async (tx, { body }) => await createChange(tx, body))
}
