import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { signedIn } from '../access/signed-in.ts'
import { audit } from '../audit/append.ts'
import { stepOfCode } from './authenticator.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { placeOf } from './secret-place.ts'
import { lockFactor, saveStep } from './store.ts'
import { wrongCode } from './wrong-code.ts'

export async function confirmSecondFactor(
  tx: Tx,
  seal: Seal,
  actor: Actor,
  code: string,
): Promise<{ recovery_codes: string[] }> {
  const { person } = signedIn(actor)
  const factor = await lockFactor(tx, person)
  if (factor === null) throw new Refused('conflict', 'Begin anew: there is no secret to confirm.')
  if (factor.confirmed_at !== null)
    throw new Refused('conflict', 'The authenticator app is confirmed already.')
  const secret = seal.open(factor.sealed_secret, placeOf(person))
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), { now: tx.now, lastStep: null })
  if (step === null) throw wrongCode()
  await saveStep(tx, person, { step, confirmedAt: tx.now })
  await audit(tx, { actor: refOf(actor), action: 'second-factor.added', subject: `person:${person}` })
  return { recovery_codes: await makeRecoveryCodes(tx, person) }
}
