import type { Service } from '../../../domain/organisation/document.ts'

/** What the form holds; integrations and rules have screens of their own. */
export type EditedService = Pick<
  Service,
  | 'name'
  | 'team'
  | 'tier'
  | 'escalation_policy'
  | 'fallback_policy'
  | 'declare_at'
  | 'depends_on'
  | 'runbooks'
  | 'grouping'
  | 'reopen_minutes'
  | 'pause_seconds'
  | 'auto_resolve_minutes'
  | 'inhibited_by_dependencies'
>

export const newService: EditedService = {
  name: '',
  team: null,
  tier: null,
  escalation_policy: null,
  fallback_policy: null,
  declare_at: null,
  depends_on: [],
  runbooks: [],
  grouping: { by: 'off', window_minutes: 10, labels: [] },
  reopen_minutes: 0,
  pause_seconds: 0,
  auto_resolve_minutes: null,
  inhibited_by_dependencies: false,
}

export function editedOf(service: EditedService): EditedService {
  const { name, team, tier, escalation_policy, fallback_policy, declare_at, depends_on, runbooks } = service
  const { grouping, reopen_minutes, pause_seconds, auto_resolve_minutes, inhibited_by_dependencies } = service
  return {
    name,
    team,
    tier,
    escalation_policy,
    fallback_policy,
    declare_at,
    depends_on,
    runbooks,
    grouping,
    reopen_minutes,
    pause_seconds,
    auto_resolve_minutes,
    inhibited_by_dependencies,
  }
}
