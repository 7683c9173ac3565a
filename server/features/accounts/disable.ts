import type { AccountState } from '../../../api/accounts.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { deleteSessionsOf } from '../sign-in/store.ts'
import { showAccount } from './list-accounts.ts'
import { lockPerson, otherAdministrators, saveDisabled } from './store.ts'

export async function disablePerson(tx: Tx, actor: Actor, id: string): Promise<AccountState> {
  const person = await lockPerson(tx, id)
  if (person?.disabled_at === null) {
    if (person.role === 'admin' && (await otherAdministrators(tx, id)) === 0) {
      throw new Refused(
        'conflict',
        `${person.name} is the last administrator who can sign in; make another one first.`,
      )
    }
    await saveDisabled(tx, id, tx.now)
    const details = { sessions_ended: await deleteSessionsOf(tx, id, { keep: null }) }
    await audit(tx, { actor: refOf(actor), action: 'person.disabled', subject: `person:${id}`, details })
  }
  return await showAccount(tx, id)
}

export async function enablePerson(tx: Tx, actor: Actor, id: string): Promise<AccountState> {
  const person = await lockPerson(tx, id)
  if (person && person.disabled_at !== null) {
    await saveDisabled(tx, id, null)
    await audit(tx, { actor: refOf(actor), action: 'person.enabled', subject: `person:${id}` })
  }
  return await showAccount(tx, id)
}
