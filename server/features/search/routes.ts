import * as contract from '../../../api/search.ts'
import { type Api, serve } from '../../http/serve.ts'
import { search } from './search.ts'

export function searchRoutes(api: Api): void {
  serve(api, contract.search, async (tx, { query, actor }) => search(tx, actor, query))
}
