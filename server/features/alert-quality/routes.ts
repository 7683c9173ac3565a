import * as contract from '../../../api/alert-quality.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readAlertQuality } from './read-alert-quality.ts'

export function alertQualityRoutes(api: Api): void {
  serve(api, contract.readAlertQuality, async (tx, { query, actor }) => readAlertQuality(tx, actor, query))
}
