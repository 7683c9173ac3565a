import type { StandingPolicy } from '../../../domain/escalation/choose-steps.ts'
import type { Position, Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import { policyNow, startEscalations, type Start } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import type { IncidentRow } from './store.ts'

const NO_POLICY: StandingPolicy = { steps: [], repeat: 0, variants: [] }
const DIRECT_WAIT_MINUTES = 5

/** Starts a new escalation for the incident, of its service's policy as it is now. */
export async function pageForIncident(
  tx: Tx,
  paging: Paging,
  incident: IncidentRow,
  from?: Position,
): Promise<void> {
  const services = await loadServices(tx, incident.service_id ? [incident.service_id] : [])
  const start = startOf(incident, services.get(incident.service_id ?? '') ?? null)
  await startEscalations(tx, paging, [{ ...start, ...(from && { from }) }])
}

/** Somebody answers already: of whom it would page now, only those are paged who were not paged for it before. */
export async function pageNewcomers(tx: Tx, paging: Paging, incident: IncidentRow): Promise<void> {
  const services = await loadServices(tx, incident.service_id ? [incident.service_id] : [])
  const { steps } = await policyNow(tx, startOf(incident, services.get(incident.service_id ?? '') ?? null))
  await pageBeside(tx, paging, incident, steps[0]?.targets ?? [], null)
}

/** Whom an incident of this service would page first. */
export async function firstTargets(
  tx: Tx,
  { team, policy, fallback }: Pick<Service, 'team' | 'policy' | 'fallback'>,
): Promise<Target[]> {
  const { steps } = await policyNow(tx, { team, policy: policy ?? NO_POLICY })
  return (steps[0] ?? fallback?.steps[0])?.targets ?? []
}

/** Whom an incident pages: whoever `page` named, else its service's policy. */
export function startOf(incident: IncidentRow, service: Service | null): Start {
  if (incident.target) {
    const step = { waitMinutes: DIRECT_WAIT_MINUTES, targets: [incident.target], roundRobin: false }
    return {
      incident,
      team: null,
      policyId: null,
      policy: { steps: [step], repeat: 0, variants: [] },
      fallback: null,
    }
  }
  return {
    incident,
    team: service?.team ?? null,
    policyId: service?.escalationPolicy ?? null,
    policy: service?.policy ?? NO_POLICY,
    // What walks its own fallback already has none behind it.
    fallback: service?.fallback && service.fallback.id !== service.escalationPolicy ? service.fallback : null,
  }
}
