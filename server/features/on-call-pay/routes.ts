import { onCallPay, onCallPayCsv } from '../../../api/on-call-pay.ts'
import { payCsv } from '../../../domain/pay/pay-csv.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readPay } from './read-pay.ts'

export function onCallPayRoutes(api: Api): void {
  serve(api, onCallPay, async (tx, { actor, query }) => await readPay(tx, actor, query))
  serve(api, onCallPayCsv, async (tx, { actor, query }) => payCsv((await readPay(tx, actor, query)).items))
}
