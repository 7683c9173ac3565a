import * as contract from '../../../api/readiness.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { beginVerification } from './begin-verification.ts'
import { CodeHash } from './code-hash.ts'
import { confirmCode } from './confirm-code.ts'
import { readTeamReadiness } from './read-team-readiness.ts'

export function readinessRoutes(api: Api, { seal, secretKey }: { seal: Seal; secretKey: string }): void {
  const codeHash = new CodeHash(secretKey)
  serve(
    api,
    contract.verifyContactMethod,
    async (tx, { actor, params }) => await beginVerification(tx, { actor, seal, codeHash }, params.id),
  )
  serve(
    api,
    contract.confirmContactMethod,
    async (tx, { actor, params, body }) => await confirmCode(tx, { actor, codeHash }, { ...params, ...body }),
  )
  serve(
    api,
    contract.teamReadiness,
    async (tx, { params, query }) => await readTeamReadiness(tx, { team: params.id, hours: query.hours }),
  )
}
