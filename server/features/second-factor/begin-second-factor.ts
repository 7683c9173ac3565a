import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { signedIn } from '../access/signed-in.ts'
import { newSecret, uriOf } from './authenticator.ts'
import { placeOf } from './secret-place.ts'
import { hasFactor, saveFactor } from './store.ts'

export async function beginSecondFactor(
  tx: Tx,
  seal: Seal,
  actor: Actor,
): Promise<{ secret: string; uri: string }> {
  const { person } = signedIn(actor)
  if (await hasFactor(tx, person)) {
    throw new Refused('conflict', 'There is an authenticator app already; remove it first.')
  }
  const secret = newSecret()
  await saveFactor(tx, person, seal.seal(secret, placeOf(person)))
  const { name, email } = await tx.db
    .selectFrom('people')
    .select(['name', 'email'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return { secret, uri: uriOf({ secret, account: email ?? name }) }
}
