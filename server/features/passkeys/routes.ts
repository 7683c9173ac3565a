import * as account from '../../../api/account.ts'
import * as contract from '../../../api/sign-in.ts'
import { serve, type Api } from '../../http/serve.ts'
import type { Server } from '../sign-in/read-session.ts'
import { addPasskey, passkeyOptions } from './add-passkey.ts'
import { removePasskey, renamePasskey } from './keep-passkeys.ts'
import { signInOptions, signInWithPasskey } from './sign-in-with-passkey.ts'

export function passkeyRoutes(api: Api, server: Server): void {
  const { publicUrl } = server
  serve(api, contract.passkeySignInOptions, async (tx) => await signInOptions(tx, publicUrl()))
  serve(
    api,
    contract.signInWithPasskey,
    async (tx, asked) => await signInWithPasskey(tx, server, asked.body.response, asked),
  )
  serve(api, account.passkeyOptions, async (tx, { actor }) => await passkeyOptions(tx, publicUrl(), actor))
  serve(
    api,
    account.addPasskey,
    async (tx, { actor, body }) => await addPasskey(tx, publicUrl(), { actor, ...body }),
  )
  serve(
    api,
    account.renamePasskey,
    async (tx, { actor, params, body }) => await renamePasskey(tx, actor, { ...params, ...body }),
  )
  serve(
    api,
    account.removePasskey,
    async (tx, { actor, params }) => await removePasskey(tx, actor, params.id),
  )
}
