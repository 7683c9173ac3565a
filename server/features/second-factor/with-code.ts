import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { Attempt } from '../access/attempt.ts'
import { signedIn } from '../access/signed-in.ts'
import { showCode } from './show-code.ts'
import { wrongCode } from './wrong-code.ts'

type Shown = { actor: Actor; ip: string; code: string }

/** Does what only the holder of the second factor may; wrong codes are counted, so the refusal is answered. */
export async function withCode<T>(
  tx: Tx,
  seal: Seal,
  { actor, ip, code }: Shown,
  work: (person: string) => Promise<T>,
): Promise<T | Refused> {
  const { person } = signedIn(actor)
  const attempt = await Attempt.begin(tx, { ip, account: `code of ${person}` })
  if (attempt.refusal) return attempt.refusal
  if (await showCode(tx, seal, person, code)) {
    await attempt.succeeded()
    return await work(person)
  }
  await attempt.failed()
  return wrongCode()
}
