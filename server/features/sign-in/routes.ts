import * as session from '../../../api/session.ts'
import * as contract from '../../../api/sign-in.ts'
import { serve, type Api } from '../../http/serve.ts'
import { presentSession, type Server } from './read-session.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { letInOneByOne } from './turnstile.ts'
import { signInWays } from './ways.ts'

export function signInRoutes(api: Api, server: Server): void {
  letInOneByOne(api, new Set([contract.signIn.path, contract.setUp.path]))
  serve(api, contract.readSignInWays, async (tx) => await signInWays(tx))
  serve(api, contract.signIn, async (tx, asked) => await signIn(tx, server, asked.body, asked))
  serve(api, contract.setUp, async (tx, asked) => await setUp(tx, server, asked.body, asked))
  serve(api, session.readSession, async (tx, { actor }) => await presentSession(tx, server, actor))
  serve(api, session.endSession, async (tx, asked) => await signOut(tx, server, asked))
}
