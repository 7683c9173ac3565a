import { randomUUIDv7 } from 'node:crypto'
import { chooseSteps, type StandingPolicy, type Variant } from '../../../domain/escalation/choose-steps.ts'
import type { Policy, Position } from '../../../domain/escalation/policy.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentToPage, Paging } from '../notifications/page-people.ts'
import { teamHolidays } from '../absences/team-holidays.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { walkOn } from './fire-steps.ts'
import type { EscalationRow } from './store.ts'

export type Start = {
  incident: IncidentToPage
  policyId: string | null
  /** Whose holidays count. */
  team: string | null
  /** Copied: an edit of the policy does not touch a walk that is under way. Without steps the fallback is walked, or the catch-all paged. */
  policy: StandingPolicy
  fallback: (Policy & { id: string }) | null
  /** Where the walk begins; default: at the first step. */
  from?: Position
}

/** Starts to page for incidents: the first step fires in the same transaction. A level that pages nobody starts nothing. */
export async function startEscalations(tx: Tx, paging: Paging, starts: Start[]): Promise<void> {
  const paged = starts.filter(({ incident }) => incident.urgency !== null)
  const holidays = await holidaysFor(tx, paged)
  const walks = paged.map((start) => {
    const { policy, variant } = chooseSteps(start.policy, tx.now, holidays.get(start.team ?? '') ?? new Set())
    if (variant) tellOfVariant(tx, start, variant)
    return { incident: start.incident, escalation: newEscalation(tx, start, policy) }
  })
  await walkOn(tx, paging, walks)
  insertRows(
    tx,
    'escalations',
    walks.map(({ escalation }) => escalation),
  )
}

/** The policy as an escalation that begins now walks it. */
export async function policyNow(tx: Tx, start: Pick<Start, 'policy' | 'team'>): Promise<Policy> {
  const holidays = await holidaysFor(tx, [start])
  return chooseSteps(start.policy, tx.now, holidays.get(start.team ?? '') ?? new Set()).policy
}

/** Asked for only where a policy has other steps for holidays. */
async function holidaysFor(
  tx: Tx,
  starts: Pick<Start, 'policy'>[],
): Promise<Map<string, ReadonlySet<string>>> {
  const matter = starts.some(({ policy }) => policy.variants.some(({ when }) => when === 'holiday'))
  return matter ? await teamHolidays(tx) : new Map()
}

function tellOfVariant(tx: Tx, { incident, policyId }: Start, variant: Variant['when']): void {
  record(tx, {
    stream: incidentStream(incident.id),
    kind: 'NOTIFICATION',
    event: 'variant-chosen',
    actor: SYSTEM,
    text: `The steps of ${policyId} for ${variant.replace('_', ' ')} are walked.`,
    details: { policy: policyId, variant },
  })
}

export function newEscalation(
  tx: Tx,
  {
    incident: { id: incident },
    policyId,
    fallback,
    from = { round: 0, step: 0 },
  }: Pick<Start, 'policyId' | 'fallback' | 'from'> & { incident: { id: string } },
  policy: Policy,
): EscalationRow {
  return {
    id: randomUUIDv7(),
    incident_id: incident,
    policy_id: policyId,
    steps: policy.steps,
    repeat: policy.repeat,
    ...from,
    next_at: null,
    forced: false,
    started_at: tx.now,
    ended_at: null,
    ended_because: null,
    catch_all_since: null,
    catch_all_because: null,
    catch_all_round: 0,
    fallback,
  }
}
