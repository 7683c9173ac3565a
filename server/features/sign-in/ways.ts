import type { SignInWays } from '../../../api/sign-in.ts'
import type { Tx } from '../../database/transaction.ts'
import { anyAdministrator } from '../access/store.ts'

export async function signInWays(tx: Tx): Promise<SignInWays> {
  return { set_up: (await anyAdministrator(tx)) !== null, password: true, passkeys: false, oidc: [] }
}
