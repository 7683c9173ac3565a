import { onCallNow } from '../../../api/on-call.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readOnCall } from './read-on-call.ts'

export function onCallRoutes(api: Api): void {
  serve(api, onCallNow, async (tx, { query }) => await readOnCall(tx, query))
}
