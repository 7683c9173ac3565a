import { useQuery } from '@tanstack/react-query'
import { listAccounts, type AccountState } from '../../../api/accounts.ts'
import { useMay } from '../../app/session.ts'
import { every } from '../../queries/every.ts'

/** Who can sign in, by person; empty for who may not know. */
export function useAccounts(): ReadonlyMap<string, AccountState> {
  const enabled = useMay('account.read')
  const { data = [] } = useQuery({ ...every<AccountState, typeof listAccounts>(listAccounts), enabled })
  return new Map(data.map((account) => [account.person, account]))
}
