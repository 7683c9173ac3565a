import { services } from '../../api/organisation-resources.ts'
import type { Action } from '../../domain/access/policy-table.ts'
import { useAllowed } from '../app/allowed.ts'
import { useEvery } from './every.ts'

/** Whether it may be done to what belongs to a service: its team decides. */
export function useAllowedOfService(action: Action, service: string): boolean {
  const { data } = useEvery(services.list)
  const team = data?.find(({ id }) => id === service)?.team ?? null
  return useAllowed(action, { team }).allow
}
