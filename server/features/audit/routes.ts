import * as endpoints from '../../../api/audit.ts'
import { serve, type Api } from '../../http/serve.ts'
import { listAuditLog } from './list-audit-log.ts'
import { verifyAuditLog } from './verify-audit-log.ts'

export function auditRoutes(api: Api): void {
  serve(api, endpoints.listAuditLog, async (tx, { query }) => await listAuditLog(tx, query))
  serve(api, endpoints.verifyAuditLog, async (tx) => await verifyAuditLog(tx))
}
