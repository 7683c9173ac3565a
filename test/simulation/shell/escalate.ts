import type { Advance } from '../../../domain/escalation/advance.ts'
import type { Position } from '../../../domain/escalation/policy.ts'
import type { PageCause } from '../../../domain/notification/still-wanted.ts'
import type { Transaction } from '../database.ts'
import type { Escalation, Incident, Task } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { afterCommit, enqueue } from './jobs.ts'
import { planPages } from './page.ts'
import { peopleFor, rememberPeople } from './people.ts'

type AdvanceTask = Extract<Task, { kind: 'advance' }>
type CatchAllTask = Extract<Task, { kind: 'catch-all' }>

export function* startEscalation(
  world: World,
  tx: Transaction,
  incident: Incident,
  policyId: number,
): Process {
  const policy = world.database.policies[policyId]
  if (!policy) throw new Error('every key has a policy')
  const escalation: Escalation = {
    id: world.id(),
    incident,
    ordinal: incident.escalations.length,
    policyId,
    policy,
    position: { round: 0, step: 0 },
    lastFired: null,
    forced: false,
    endedAt: null,
    catchAllSince: null,
    catchAllRound: 0,
    pages: [],
    peopleAtStart: null,
    lockedBy: null,
  }
  if (world.flaw === 'looks-people-up-at-the-start') rememberPeople(world, escalation)
  tx.write(() => {
    world.database.escalations.push(escalation)
    incident.escalations.push(escalation)
    world.oracle.walks.started(escalation)
  })
  yield* fire(world, tx, escalation, escalation.position, 'step')
}

export function endEscalation(world: World, tx: Transaction, escalation: Escalation): void {
  const now = world.instantOn(tx.node)
  tx.write(() => {
    escalation.endedAt ??= now
    // Resumed by hand it may exhaust its policy again, and must then page the catch-all again.
    if (world.flaw !== 'keeps-the-catch-all-of-an-ended-walk') escalation.catchAllSince = null
    world.oracle.walks.ended(escalation)
  })
}

export function* advanceEscalation(world: World, tx: Transaction, task: AdvanceTask): Process {
  const { escalation, position, forced } = task
  if (world.flaw !== 'fires-without-a-lock') yield* tx.lock(escalation)
  const { incident } = escalation
  const may = world.decisions.mayFire({ escalation, incident, job: position, forced })
  if (may.fire) yield* fire(world, tx, escalation, position, forced ? 'forced' : 'step')
}

/** Everything a step does: whom it pages, how, and when the next one is due, in the caller's transaction. */
export function* fire(
  world: World,
  tx: Transaction,
  escalation: Escalation,
  position: Position,
  cause: PageCause,
): Process {
  const counter = yield* lockTurns(world, tx, escalation, position)
  const turn = counter?.turn ?? 0
  yield world.pause()
  const readAt = world.now
  const now = world.instantOn(tx.node)
  const decision = world.decisions.advance(policyOf(world, escalation), position, now, { turn })
  const people = decision.do === 'page' ? peopleFor(world, escalation, decision.targets, now) : []
  const pages = decision.do === 'page' ? planPages(world, tx, escalation, decision, people, cause) : 0
  tx.write(() => world.oracle.walks.fired(escalation, { decision, cause, people, readAt }))
  if (decision.do === 'page' && counter) tx.write(() => void (counter.turn = turn + 1))
  if (decision.do === 'page') moveTo(world, tx, escalation, decision, cause === 'forced')
  const catchAll = world.decisions.needsCatchAll({ decision, people: people.length, pages })
  if (catchAll.needed && !escalation.catchAllSince) pageCatchAll(world, tx, escalation)
}

function policyOf(world: World, escalation: Escalation) {
  if (world.flaw !== 'walks-the-live-policy') return escalation.policy
  return world.database.policies[escalation.policyId] ?? escalation.policy
}

function* lockTurns(
  world: World,
  tx: Transaction,
  { policy, policyId }: Escalation,
  { step }: Position,
): Generator<number, { turn: number } | null, void> {
  if (!policy.steps[step]?.roundRobin) return null
  const counter = world.database.turnOf(policyId, step)
  yield* tx.lock(counter)
  return counter
}

type Paging = Extract<Advance, { do: 'page' }>

function moveTo(
  world: World,
  tx: Transaction,
  escalation: Escalation,
  decision: Paging,
  forced: boolean,
): void {
  const { round, step, next, nextAt } = decision
  tx.write(() => {
    escalation.lastFired = { round, step }
    escalation.position = next
  })
  const task: AdvanceTask = { kind: 'advance', escalation, position: next, forced }
  if (world.flaw === 'enqueues-the-next-step-apart')
    afterCommit(world, tx, (own) => void enqueue(world, own, task, nextAt))
  else enqueue(world, tx, task, nextAt)
}

export function* repeatCatchAll(world: World, tx: Transaction, { escalation, round }: CatchAllTask): Process {
  yield* tx.lock(escalation)
  if (escalation.endedAt || !escalation.catchAllSince || escalation.incident.status === 'acknowledged') return
  if (escalation.catchAllRound === round) pageCatchAll(world, tx, escalation)
}

function pageCatchAll(world: World, tx: Transaction, escalation: Escalation): void {
  const now = world.instantOn(tx.node)
  const round = escalation.catchAllRound
  const administrators = world.database.people.filter(({ id }) => world.scenario.administrators.includes(id))
  planPages(world, tx, escalation, { round, step: -1 }, administrators, 'catch-all')
  tx.write(() => {
    escalation.catchAllSince ??= now
    escalation.catchAllRound = round + 1
    world.oracle.walks.catchAllPaged(escalation)
  })
  const task: CatchAllTask = { kind: 'catch-all', escalation, round: round + 1 }
  const at = world.decisions.nextCatchAll(now)
  if (world.flaw === 'enqueues-the-catch-all-apart')
    afterCommit(world, tx, (own) => void enqueue(world, own, task, at))
  else enqueue(world, tx, task, at)
}
