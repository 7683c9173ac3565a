import { listDeliveries } from '../../../api/deliveries.ts'
import { escalationPolicies, integrations, teams } from '../../../api/organisation-resources.ts'
import { useAsked } from '../../queries/ask.ts'
import { useOwnMethods } from '../notifications/own-methods.ts'
import { type Progress, progressOf } from './progress.ts'

/** Null until it is known. */
export function useProgress(person: string): Progress | null {
  const one = { query: { limit: 1 } }
  const { data: someTeams } = useAsked(teams.list, one)
  const { data: somePolicies } = useAsked(escalationPolicies.list, one)
  const { data: someIntegrations } = useAsked(integrations.list, one)
  const { data: methods } = useOwnMethods(person)
  const { data: sent } = useAsked(listDeliveries, {
    query: { person, state: 'delivered,answered', limit: 20 },
  })
  const { data: taken } = useAsked(listDeliveries, { query: { person, state: 'accepted', limit: 20 } })
  if (!someTeams || !somePolicies || !someIntegrations || !methods || !sent || !taken) return null
  return progressOf({
    teams: someTeams.items.length,
    policies: somePolicies.items.length,
    integrations: someIntegrations.items.length,
    ownMethods: methods.length,
    answeredPages: [...sent.items, ...taken.items].filter(({ kind }) => kind === 'page').length,
  })
}
