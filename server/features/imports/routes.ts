import * as endpoints from '../../../api/imports.ts'
import { serve, type Api } from '../../http/serve.ts'
import { importIncidents } from './import-incidents.ts'

export function importsRoutes(api: Api): void {
  serve(
    api,
    endpoints.importIncidents,
    async (tx, { actor, body }) => await importIncidents(tx, actor, body.incidents),
  )
}
