import { chooseSteps, type StandingPolicy } from '../../../domain/escalation/choose-steps.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import { walk, type Walk } from '../../../domain/escalation/simulate.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import { plan } from '../../../domain/notification/plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadPeople, type Person } from '../people/load-people.ts'
import { administrators } from '../people/load-teams.ts'
import { teamHolidays } from '../absences/team-holidays.ts'
import { readSettings } from '../settings/read-settings.ts'
import { policyById } from './policy-store.ts'
import { resolveTargetsAt } from './resolve-targets-at.ts'

/** Each step asks the database; a policy may repeat a hundred times. */
const mostShown = 200

type Reached = { id: string; name: string; pages: { method: string; channel: string; at: string }[] }
export type Simulated = StandingPolicy & { id: string; team: string | null }
type ReachedStep = { people: Reached[]; webhooks: string[] }

/** What an incident would do that begins at `at` and that nobody answers. */
export async function simulatePolicy(
  tx: Tx,
  standing: Simulated,
  { at, urgency }: { at: Date; urgency: Urgency | null },
) {
  const holidays = (await teamHolidays(tx)).get(standing.team ?? '') ?? new Set<string>()
  const { policy, variant } = chooseSteps(standing, at, holidays)
  const { steps, giveUp }: Walk =
    urgency === null
      ? { steps: [], giveUp: { at, because: 'no-steps' } }
      : walk(policy, at, await fallbackOf(tx, standing.id))
  const shown = []
  for (const { round, step, at: firesAt, targets, fallback } of steps.slice(0, mostShown)) {
    const found = await reach(tx, targets, { at: firesAt, urgency: urgency ?? 'low' })
    shown.push({
      round,
      step,
      fallback,
      at: firesAt.toISOString(),
      targets,
      ...found,
      catch_all: whyCatchAll(found),
    })
  }
  const lastly = await reach(tx, await catchAllTargets(tx), { at: giveUp.at, urgency: urgency ?? 'low' })
  const because = urgency === null ? 'not-paged' : giveUp.because
  return {
    variant,
    steps: shown,
    more_steps: steps.length - shown.length,
    catch_all: { at: urgency && giveUp.at.toISOString(), because, ...lastly },
  }
}

/** That of the settings; services may name another. */
async function fallbackOf(tx: Tx, policy: string) {
  const { fallbackPolicy } = await readSettings(tx)
  return fallbackPolicy === null || fallbackPolicy === policy ? null : await policyById(tx, fallbackPolicy)
}

async function reach(
  tx: Tx,
  targets: Target[],
  { at, urgency }: { at: Date; urgency: Urgency },
): Promise<ReachedStep> {
  const [resolved = { people: [], webhooks: [] }] = await resolveTargetsAt(tx, [targets], at)
  const people = await loadPeople(tx, resolved.people)
  return { people: [...people.values()].map((one) => reached(one, urgency, at)), webhooks: resolved.webhooks }
}

function reached(person: Person, urgency: Urgency, at: Date): Reached {
  const { id, name, methods } = person
  const decision = plan(person, urgency, at)
  const channels = new Map(methods.map((method) => [method.id, method.channel]))
  const pages = decision.page ? decision.pages : []
  return {
    id,
    name,
    pages: pages.map(({ method, dueAt }) => ({
      method,
      channel: channels.get(method) ?? 'webhook',
      at: dueAt.toISOString(),
    })),
  }
}

function whyCatchAll({ people, webhooks }: ReachedStep): 'nobody-on-call' | 'nobody-reachable' | null {
  if (people.length + webhooks.length === 0) return 'nobody-on-call'
  return webhooks.length === 0 && people.every(({ pages }) => pages.length === 0) ? 'nobody-reachable' : null
}

async function catchAllTargets(tx: Tx): Promise<Target[]> {
  const { catchAll } = await readSettings(tx)
  if (catchAll.length > 0) return catchAll
  return (await administrators(tx)).map((person) => ({ person }))
}
