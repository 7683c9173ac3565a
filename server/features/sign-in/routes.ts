import * as account from '../../../api/account.ts'
import * as session from '../../../api/session.ts'
import * as contract from '../../../api/sign-in.ts'
import { serve, type Api } from '../../http/serve.ts'
import { askForReset } from './ask-for-reset.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions, endOwnSession } from './end-sessions.ts'
import { followLink, lookAtLink } from './follow-link.ts'
import type { Parts } from './parts.ts'
import { presentAccount } from './read-account.ts'
import { presentSession } from './read-session.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { letInOneByOne } from './turnstile.ts'
import { signInWays } from './ways.ts'

/** Where passwords are verified or made, which takes long. */
const slow = [contract.signIn, contract.setUp, contract.followLink, account.changePassword]

export function signInRoutes(api: Api, parts: Parts): void {
  const { server } = parts
  letInOneByOne(api, new Set(slow.map(({ path }) => path)))
  serve(api, contract.readSignInWays, async (tx) => await signInWays(tx, parts))
  serve(api, contract.signIn, async (tx, asked) => await signIn(tx, parts, asked.body, asked))
  serve(api, contract.setUp, async (tx, asked) => await setUp(tx, server, asked.body, asked))
  serve(
    api,
    contract.askForReset,
    async (tx, { body, ip }) => await askForReset(tx, parts, { email: body.email, ip }),
  )
  serve(api, contract.lookAtLink, async (tx, { body }) => await lookAtLink(tx, body.token))
  serve(api, contract.followLink, async (tx, asked) => await followLink(tx, parts, asked.body, asked))
  serve(api, session.readSession, async (tx, { actor }) => await presentSession(tx, server, actor))
  serve(api, session.endSession, async (tx, asked) => await signOut(tx, server, asked))
  serve(api, account.readAccount, async (tx, { actor }) => await presentAccount(tx, server, actor))
  serve(api, account.changePassword, async (tx, asked) => await changePassword(tx, server, asked))
  serve(
    api,
    account.endOwnSession,
    async (tx, { actor, params }) => await endOwnSession(tx, actor, params.id),
  )
  serve(api, account.endOtherSessions, async (tx, { actor }) => await endOtherSessions(tx, actor))
}
