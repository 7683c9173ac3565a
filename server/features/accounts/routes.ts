import * as contract from '../../../api/accounts.ts'
import { serve, type Api } from '../../http/serve.ts'
import type { Parts } from '../sign-in/parts.ts'
import { disablePerson, enablePerson } from './disable.ts'
import { invite } from './invite.ts'
import { listAccounts } from './list-accounts.ts'

export function accountRoutes(api: Api, parts: Parts): void {
  serve(api, contract.listAccounts, async (tx, { query }) => await listAccounts(tx, query))
  serve(
    api,
    contract.invite,
    async (tx, { actor, params, body }) =>
      await invite(tx, parts, { actor, id: params.id, forgetSecondFactor: body.forget_second_factor }),
  )
  serve(
    api,
    contract.disablePerson,
    async (tx, { actor, params }) => await disablePerson(tx, actor, params.id),
  )
  serve(api, contract.enablePerson, async (tx, { actor, params }) => await enablePerson(tx, actor, params.id))
}
