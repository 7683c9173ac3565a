import { definitions, exclusionNote } from '../../../domain/metrics/definitions.ts'
import * as endpoints from '../../../api/metrics.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readMetrics } from './read-metrics.ts'
import { readTrends } from './read-trends.ts'

export function metricsRoutes(api: Api): void {
  serve(api, endpoints.readMetrics, async (tx, { query }) => await readMetrics(tx, query))
  serve(api, endpoints.readTrends, async (tx, { query }) => ({
    items: await readTrends(tx, query),
    next_cursor: null,
  }))
  serve(api, endpoints.readDefinitions, async () => ({ definitions, note: exclusionNote }))
}
