import type { Passkey } from '../../../api/account.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { signedIn } from '../access/signed-in.ts'
import { audit } from '../audit/append.ts'
import { presentPasskey } from '../sign-in/present-passkey.ts'
import { deletePasskey, lockPasskey, rename, type PasskeyRow } from './store.ts'

export async function renamePasskey(
  tx: Tx,
  actor: Actor,
  { id, name }: { id: string; name: string },
): Promise<Passkey> {
  await ownPasskey(tx, actor, id)
  return presentPasskey(await rename(tx, id, name))
}

export async function removePasskey(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { name, person_id: person } = await ownPasskey(tx, actor, id)
  await deletePasskey(tx, id)
  const details = { passkey: name }
  await audit(tx, { actor: refOf(actor), action: 'passkey.removed', subject: `person:${person}`, details })
}

/** Those of others are not even there. */
async function ownPasskey(tx: Tx, actor: Actor, id: string): Promise<PasskeyRow> {
  const { person } = signedIn(actor)
  const passkey = await lockPasskey(tx, id)
  if (passkey?.person_id === person) return passkey
  throw new Refused('not-found', 'You have no such passkey.')
}
