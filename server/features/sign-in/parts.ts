import type { SignInWays } from '../../../api/sign-in.ts'
import type { Seal } from '../../database/seal.ts'
import type { Server } from './read-session.ts'

export type Parts = {
  server: Server
  seal: Seal
  /** Mail is set up, so links can be sent. */
  canMail: boolean
  /** Where people can come from who sign in elsewhere. */
  providers: SignInWays['oidc']
}
