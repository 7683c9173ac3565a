import { Refused } from '../../../api/problem.ts'
import * as endpoints from '../../../api/tokens.ts'
import { shownBy } from '../../http/authenticate.ts'
import { serve, type Api } from '../../http/serve.ts'
import { Attempts } from './attempts.ts'
import { createToken } from './create-token.ts'
import { listTokens } from './list-tokens.ts'
import { revokeToken } from './revoke-token.ts'
import { TokenUse } from './token-use.ts'
import { tradeSetupLink } from './trade-setup-link.ts'

const SETUP_ATTEMPTS_A_MINUTE = 10

export function accessRoutes(api: Api): void {
  serve(api, endpoints.listTokens, async (tx, { actor, query }) => await listTokens(tx, actor, query))
  serve(api, endpoints.createToken, async (tx, { actor, body }) => await createToken(tx, actor, body))
  serve(api, endpoints.revokeToken, async (tx, { actor, params }) => {
    await revokeToken(tx, actor, params.id)
  })
  serve(api, endpoints.tradeSetupLink, async (tx, { body }) => await tradeSetupLink(tx, body))
  limitSetupAttempts(api)
  noteTokenUse(api)
}

function limitSetupAttempts({ app }: Api): void {
  const attempts = new Attempts(SETUP_ATTEMPTS_A_MINUTE)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== endpoints.tradeSetupLink.path) return
    if (attempts.take(request.ip)) return
    throw new Refused('too-many-requests', 'Too many attempts to set up from here; wait a minute.')
  })
}

function noteTokenUse({ app, transact, publicUrl }: Api): void {
  const use = new TokenUse(transact, (error) =>
    app.log.warn({ err: error }, 'last use of tokens was not noted'),
  )
  app.addHook('onResponse', async (request, reply) => {
    const shown = shownBy(request, publicUrl())
    if (shown !== null && reply.statusCode !== 401) use.note('token' in shown ? shown.token : shown.session)
  })
  app.addHook('preClose', async () => await use.save())
}
