import type { SignInWays } from '../../../api/sign-in.ts'
import type { Tx } from '../../database/transaction.ts'
import { anyAdministrator } from '../access/store.ts'
import { passkeysPossible } from './passkeys-possible.ts'
import type { Parts } from './parts.ts'

export async function signInWays(tx: Tx, { server, providers }: Parts): Promise<SignInWays> {
  return {
    set_up: (await anyAdministrator(tx)) !== null,
    password: true,
    passkeys: passkeysPossible(server.publicUrl()),
    oidc: [...providers],
  }
}
