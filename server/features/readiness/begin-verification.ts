import { randomInt } from 'node:crypto'
import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { codeMessage } from '../../../domain/notification/code-message.ts'
import {
  expiryOf,
  pauseBetweenCodesSeconds,
  triesPerCode,
} from '../../../domain/notification/verification-code.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { lockMethod, requireRest } from '../notifications/method-to-try.ts'
import { sendSealedNotice } from '../notifications/send-notice.ts'
import type { CodeHash } from './code-hash.ts'
import { findCode, saveCode } from './store.ts'

const CODES = 1_000_000

type By = { actor: Actor; seal: Seal; codeHash: CodeHash }

/** Sends a code the way that pages go. The one before it counts no more. */
export async function beginVerification(tx: Tx, { actor, seal, codeHash }: By, id: string) {
  const method = await lockMethod(tx, id)
  requireAllowed(allow(actor, 'contact-method.edit-own', { person: method.person }))
  if (method.verifiedAt) throw new Refused('conflict', `"${id}" is verified already.`)
  await requirePause(tx, id)
  await requireRest(tx, method)
  const code = String(randomInt(CODES)).padStart(6, '0')
  await saveCode(tx, {
    method_id: id,
    address: method.address,
    code_hash: codeHash.of(id, code),
    tries_left: triesPerCode,
    sent_at: tx.now,
  })
  const delivery = await sendSealedNotice(tx, seal, { method, ...codeMessage(method.channel, code) })
  return { delivery, expires_at: expiryOf({ sentAt: tx.now }).toISOString() }
}

async function requirePause(tx: Tx, id: string): Promise<void> {
  const before = await findCode(tx, id)
  if (!before) return
  const next = after(before.sentAt, { seconds: pauseBetweenCodesSeconds })
  if (next <= tx.now) return
  throw new Refused(
    'too-many-requests',
    `A code is on its way to "${id}"; another can be sent at ${next.toISOString()}.`,
  )
}
