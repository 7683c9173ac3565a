import * as contract from '../../../api/home.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readHome } from './read-home.ts'

export function homeRoutes(api: Api): void {
  serve(api, contract.readHome, async (tx, { actor }) => readHome(tx, actor))
}
