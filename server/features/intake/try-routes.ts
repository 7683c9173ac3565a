import * as contract from '../../../api/try-integration.ts'
import { serve, type Api } from '../../http/serve.ts'
import { tryIntegration } from './try-integration.ts'

export function tryRoutes(api: Api): void {
  serve(
    api,
    contract.tryIntegration,
    async (tx, { params, body }) => await tryIntegration(tx, { ...params, ...body }),
  )
}
