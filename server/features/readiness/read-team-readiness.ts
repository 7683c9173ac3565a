import { Refused } from '../../../api/problem.ts'
import type { TeamReadiness } from '../../../api/readiness.ts'
import { hasReceipts } from '../../../domain/notification/plan.ts'
import { type Reachability, readinessOf } from '../../../domain/notification/readiness.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadPeople, type Person } from '../people/load-people.ts'
import { loadTeams, type Team } from '../people/load-teams.ts'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'
import { deliveriesSince, missedIncidents, type LateDelivery } from './store.ts'

/** The members, the lead, and whoever is on call in the team's schedules. Stakeholders are not paged. */
export async function readTeamReadiness(
  tx: Tx,
  { team: id, hours }: { team: string; hours: number },
): Promise<TeamReadiness> {
  const team = (await loadTeams(tx, [id])).get(id)
  if (!team) throw new Refused('not-found', `There is no team "${id}".`)
  const from = before(tx.now, { hours })
  const onCall = new Set([...(await whoIsOnCall(tx, team.schedules, tx.now)).values()].flat())
  const asked = peopleOf(team, onCall)
  const known = await loadPeople(tx, asked)
  const paged = asked
    .flatMap((each) => known.get(each) ?? [])
    .filter((person) => person.role !== 'stakeholder' || onCall.has(person.id))
  const ids = paged.map((person) => person.id)
  const sent = Map.groupBy(await deliveriesSince(tx, ids, from), ({ person }) => person)
  const missed = await missedIncidents(tx, ids, from)
  const people = paged.map((person) => ({
    id: person.id,
    name: person.name,
    on_call: onCall.has(person.id),
    ...readinessOf(reachabilityOf(person, sent.get(person.id) ?? [], missed.get(person.id) ?? 0)),
  }))
  return { team: id, from: from.toISOString(), to: tx.now.toISOString(), people }
}

function peopleOf({ members, lead }: Team, onCall: ReadonlySet<string>): string[] {
  return [...new Set([...onCall, ...members, ...(lead === null ? [] : [lead])])].toSorted()
}

function reachabilityOf(person: Person, sent: LateDelivery[], missed: number): Reachability {
  return {
    methods: person.methods,
    highRules: person.rules.high,
    sent: sent.map((one) => ({
      method: one.method,
      at: one.at,
      because: one.because,
      state: outcomeOf(one),
    })),
    missedIncidents: missed,
  }
}

/** What was taken by a vendor that sends receipts has not arrived before its receipt. */
function outcomeOf({ state, channel }: LateDelivery): 'reached' | 'failed' | 'open' {
  if (state === 'failed') return 'failed'
  const awaitsReceipt = state === 'accepted' && hasReceipts[channel]
  return awaitsReceipt || ['bundling', 'sending', 'retrying'].includes(state) ? 'open' : 'reached'
}
