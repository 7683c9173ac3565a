import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { stepOfCode } from './authenticator.ts'
import { hashOfCode } from './recovery-codes.ts'
import { placeOf } from './secret-place.ts'
import { lockFactor, saveStep, useCode } from './store.ts'

/** Whether the code proves that a person has the app, or one of the codes to recover with. Either is used up by it. */
export async function showCode(tx: Tx, seal: Seal, person: string, code: string): Promise<boolean> {
  const factor = await lockFactor(tx, person)
  if (!factor?.confirmed_at) return false
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return await showRecoveryCode(tx, person, code)
  const secret = seal.open(factor.sealed_secret, placeOf(person))
  const step = stepOfCode(secret, digits, { now: tx.now, lastStep: factor.last_step })
  if (step === null) return false
  await saveStep(tx, person, { step, confirmedAt: factor.confirmed_at })
  return true
}

async function showRecoveryCode(tx: Tx, person: string, code: string): Promise<boolean> {
  if (!(await useCode(tx, person, hashOfCode(code)))) return false
  const by = { kind: 'person', id: person, via: 'web' } as const
  await audit(tx, { actor: by, action: 'recovery-code.used', subject: `person:${person}` })
  return true
}
