import * as contract from '../../../api/device-logins.ts'
import { Refused } from '../../../api/problem.ts'
import { serve, type Api } from '../../http/serve.ts'
import { Attempts } from '../access/attempts.ts'
import { answerLogin, lookAtLogin } from './answer-login.ts'
import { beginLogin } from './begin-login.ts'
import { takeToken } from './take-token.ts'

const LOGINS_A_MINUTE = 10

export function deviceLoginRoutes(api: Api): void {
  limitLogins(api)
  serve(
    api,
    contract.beginDeviceLogin,
    async (tx, { body, ip }) => await beginLogin(tx, api.publicUrl(), { name: body.name, ip }),
  )
  serve(api, contract.takeDeviceToken, async (tx, { body }) => await takeToken(tx, body.device_code))
  serve(
    api,
    contract.lookAtDeviceLogin,
    async (tx, { actor, ip, body }) => await lookAtLogin(tx, { actor, ip, code: body.user_code }),
  )
  serve(
    api,
    contract.answerDeviceLogin,
    async (tx, { actor, ip, body }) =>
      await answerLogin(tx, { actor, ip, code: body.user_code, allow: body.allow }),
  )
}

function limitLogins({ app }: Api): void {
  const attempts = new Attempts(LOGINS_A_MINUTE)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== contract.beginDeviceLogin.path || attempts.take(request.ip)) return
    throw new Refused('too-many-requests', 'Too many logins began from here; wait a minute.')
  })
}
