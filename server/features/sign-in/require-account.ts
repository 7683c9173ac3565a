import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { accountOf, type Account } from './store.ts'

export async function requireAccount(tx: Tx, person: string): Promise<Account> {
  const account = await accountOf(tx, person)
  if (account) return account
  throw new Refused('not-found', `There is no person "${person}".`)
}
