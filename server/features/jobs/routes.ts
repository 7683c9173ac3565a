import { listSetAsideJobs, retryJob } from '../../../api/jobs.ts'
import { serve, type Api } from '../../http/serve.ts'
import { listSetAside } from './list-set-aside.ts'
import { retry } from './retry.ts'

export function jobRoutes(api: Api): void {
  serve(api, listSetAsideJobs, async (tx, { query }) => await listSetAside(tx, query))
  serve(api, retryJob, async (tx, { params, actor }) => await retry(tx, actor, params.id))
}
