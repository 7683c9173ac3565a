import * as contract from '../../../api/account.ts'
import type { Seal } from '../../database/seal.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { withCode } from './with-code.ts'

export function secondFactorRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.beginSecondFactor, async (tx, { actor }) => await beginSecondFactor(tx, seal, actor))
  serve(
    api,
    contract.confirmSecondFactor,
    async (tx, { actor, body }) => await confirmSecondFactor(tx, seal, actor, body.code),
  )
  serve(
    api,
    contract.renewRecoveryCodes,
    async (tx, { actor, ip, body }) =>
      await withCode(tx, seal, { actor, ip, code: body.code }, async (person) => {
        await audit(tx, {
          actor: refOf(actor),
          action: 'recovery-codes.renewed',
          subject: `person:${person}`,
        })
        return { recovery_codes: await makeRecoveryCodes(tx, person) }
      }),
  )
  serve(
    api,
    contract.removeSecondFactor,
    async (tx, { actor, ip, body }) =>
      await withCode(
        tx,
        seal,
        { actor, ip, code: body.code },
        async (person) => await removeSecondFactor(tx, refOf(actor), person),
      ),
  )
}
