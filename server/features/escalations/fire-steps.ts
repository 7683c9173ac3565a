import { advance, type Advance } from '../../../domain/escalation/advance.ts'
import { needsCatchAll, type CatchAllReason } from '../../../domain/escalation/catch-all.ts'
import { fallBack } from '../../../domain/escalation/fall-back.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { pagePeople, type IncidentToPage, type Paging } from '../notifications/page-people.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { startCatchAll } from './page-catch-all.ts'
import { advanceJob } from './jobs.ts'
import { recordDiversions } from './record-diversions.ts'
import { takeTurn, type EscalationRow } from './store.ts'
import { whomToPage } from './whom-to-page.ts'

export type Walk = { escalation: EscalationRow; incident: IncidentToPage }
type Decided = { walk: Walk; decision: Advance }
type Page = Extract<Advance, { do: 'page' }>

/**
 * Fires the step at which each walk stands and moves the walk on. A step that reaches nobody is left at once,
 * and the catch-all begins. The walks are locked by the caller.
 */
export async function fireSteps(tx: Tx, paging: Paging, walks: Walk[]): Promise<void> {
  const withFallback = walks.filter(({ escalation }) => escalation.fallback)
  await walkOn(tx, paging, walks)
  saveTaken(
    tx,
    withFallback.filter(({ escalation }) => !escalation.fallback),
  )
  updateRows(
    tx,
    'escalations',
    walks.map(
      ({
        escalation: { id, round, step, next_at, catch_all_since, catch_all_because, catch_all_round },
      }) => ({
        id,
        round,
        step,
        next_at,
        catch_all_since,
        catch_all_because,
        catch_all_round,
      }),
    ),
  )
}

function saveTaken(tx: Tx, walks: Walk[]): void {
  updateRows(
    tx,
    'escalations',
    walks.map(({ escalation: { id, policy_id, steps, repeat, fallback } }) => ({
      id,
      policy_id,
      steps,
      repeat,
      fallback,
    })),
  )
}

/** The same without writing: where the walks stand then is in the rows that were given. */
export async function walkOn(tx: Tx, paging: Paging, walks: Walk[]): Promise<void> {
  let standing = walks
  while (standing.length > 0) standing = await fireOnce(tx, paging, standing)
}

/** Answers the walks that fire again at once: their step reached nobody, or they took their fallback. */
async function fireOnce(tx: Tx, paging: Paging, walks: Walk[]): Promise<Walk[]> {
  const decided: Decided[] = []
  for (const walk of walks) decided.push({ walk, decision: await decide(tx, walk) })
  const pages = decided.flatMap(({ walk, decision }) => (decision.do === 'page' ? [{ walk, decision }] : []))
  const targets = await whomToPage(
    tx,
    pages.map(({ walk, decision }) => ({ targets: decision.targets, incident: walk.incident.id })),
  )
  for (const [index, { walk }] of pages.entries())
    recordDiversions(tx, walk.incident.id, targets[index]?.diversions ?? [])
  const planned = await pagePeople(
    tx,
    paging,
    pages.map(({ walk: { escalation, incident }, decision }, index) => ({
      incident,
      escalation: escalation.id,
      round: decision.round,
      step: decision.step,
      cause: escalation.forced ? 'forced' : 'step',
      people: targets[index]?.people ?? [],
      webhooks: targets[index]?.webhooks ?? [],
    })),
  )
  const unreached: Walk[] = []
  for (const [index, { walk, decision }] of pages.entries()) {
    const { people = [], webhooks = [] } = targets[index] ?? {}
    const outcome = { decision, people: people.length + webhooks.length, pages: planned[index] ?? 0 }
    const catchAll = needsCatchAll(outcome)
    moveOn(tx, walk, decision, catchAll.needed)
    if (!catchAll.needed) continue
    await nobodyToPage(tx, paging, walk, catchAll.because)
    unreached.push(walk)
  }
  for (const { walk, decision } of decided) {
    if (decision.do !== 'give-up') continue
    if (takeFallback(tx, walk)) {
      unreached.push(walk)
      continue
    }
    walk.escalation.next_at = null
    await nobodyToPage(tx, paging, walk, decision.because === 'no-steps' ? 'no-policy' : 'exhausted')
  }
  return unreached
}

/** When the policy is through, the fallback's steps are walked in its place; once. */
function takeFallback(tx: Tx, { escalation, incident }: Walk): boolean {
  const { fallback, policy_id: from, steps, repeat } = escalation
  if (!fallback || fallback.steps.length === 0) return false
  const next = { ...fallBack({ steps, repeat }, fallback), policy_id: fallback.id, fallback: null }
  Object.assign(escalation, next)
  record(tx, {
    stream: incidentStream(incident.id),
    kind: 'NOTIFICATION',
    event: 'fallback-policy',
    actor: SYSTEM,
    text: `${from === null ? 'There is no policy' : `The policy ${from} is through`}; ${fallback.id} is walked in its place.`,
    details: { from, policy: fallback.id },
  })
  return true
}

async function decide(tx: Tx, { escalation }: Walk): Promise<Advance> {
  const policy = { steps: escalation.steps, repeat: escalation.repeat }
  const position = { round: escalation.round, step: escalation.step }
  const roundRobin = escalation.policy_id !== null && policy.steps[position.step]?.roundRobin === true
  const turn = roundRobin ? await takeTurn(tx, escalation.policy_id ?? '', position.step) : 0
  return advance(policy, position, tx.now, { turn })
}

function moveOn(tx: Tx, { escalation }: Walk, decision: Page, atOnce: boolean): void {
  escalation.round = decision.next.round
  escalation.step = decision.next.step
  escalation.next_at = atOnce ? tx.now : decision.nextAt
  if (!atOnce)
    enqueue(tx, advanceJob, { escalation: escalation.id, ...decision.next }, { runAt: decision.nextAt })
}

const WORDS: Record<CatchAllReason, string> = {
  'nobody-on-call': 'Nobody is on call for this step of the policy',
  'nobody-reachable': 'Nobody of this step has a way to be reached',
  exhausted: 'All steps of the policy were walked and nobody acknowledged',
  'no-policy': 'There is no escalation policy to walk',
}

async function nobodyToPage(
  tx: Tx,
  paging: Paging,
  { escalation, incident }: Walk,
  because: CatchAllReason,
): Promise<void> {
  record(tx, {
    stream: incidentStream(incident.id),
    kind: 'NOTIFICATION',
    event: because === 'exhausted' ? 'exhausted' : 'nobody-to-page',
    actor: SYSTEM,
    text: `${WORDS[because]}; the catch-all is paged until somebody acknowledges.`,
    details: { because },
  })
  await startCatchAll(tx, paging, { escalation, incident }, because)
}
