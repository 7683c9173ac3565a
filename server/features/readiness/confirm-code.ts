import type { Confirmed } from '../../../api/readiness.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { judgeCode } from '../../../domain/notification/verification-code.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { verifyMethod } from '../people/verify-method.ts'
import { lockMethod } from '../notifications/method-to-try.ts'
import type { CodeHash } from './code-hash.ts'
import { findCode, forgetCode, leaveTries } from './store.ts'

type By = { actor: Actor; codeHash: CodeHash }

/** A wrong code is answered and not refused: a refusal would roll back that it cost a try. */
export async function confirmCode(
  tx: Tx,
  { actor, codeHash }: By,
  { id, code }: { id: string; code: string },
): Promise<Confirmed> {
  const { person, address } = await lockMethod(tx, id)
  requireAllowed(allow(actor, 'contact-method.edit-own', { person }))
  const sent = await findCode(tx, id)
  const digits = code.replaceAll(/\D/g, '')
  const matches = sent !== null && codeHash.matches(sent.hash, id, digits)
  const judged = judgeCode(sent, { matches, address, now: tx.now })
  if (!judged.verified) {
    if (judged.because === 'wrong-code') await leaveTries(tx, id, judged.triesLeft)
    return { verified: false, because: judged.because, tries_left: judged.triesLeft }
  }
  await forgetCode(tx, id)
  await verifyMethod(tx, id, refOf(actor))
  return { verified: true, because: null, tries_left: 0 }
}
