import { outage, transaction, type Transaction, unworkable } from '../database.ts'
import type { Node } from '../nodes.ts'
import type { Job } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { wake } from './answers.ts'
import { deliver } from './deliver.ts'
import { advanceEscalation, repeatCatchAll } from './escalate.ts'
import { finish } from './jobs.ts'
import { place } from './place.ts'
import { recordFailure } from './quarantine.ts'
import { triage } from './triage.ts'

export function* work(world: World, node: Node, job: Job): Process {
  try {
    yield* job.task.kind === 'deliver' ? deliver(world, node, job) : workInOneTransaction(world, node, job)
  } catch (error) {
    if (error !== outage) throw error
  }
}

function* workInOneTransaction(world: World, node: Node, job: Job): Process {
  try {
    yield* transaction(world.database, node, (tx) => claimAndDo(world, tx, job))
  } catch (error) {
    if (error !== unworkable) throw error
    yield* transaction(world.database, node, (tx) => recordFailure(world, tx, job))
  }
}

function* claimAndDo(world: World, tx: Transaction, job: Job): Process {
  if (!tx.tryLock(job) || job.finished) return
  if (!world.decisions.claimable(job, world.instantOn(tx.node)).claim) return
  yield world.pause()
  if (job.task.kind === 'triage' && !isNextInLane(world, job)) return
  yield* doTask(world, tx, job)
  finish(world, tx, job)
}

/** Signals of one dedup key are triaged in the order in which they were kept. */
function isNextInLane(world: World, job: Job): boolean {
  if (job.task.kind !== 'triage' || isLaneIgnored(world)) return true
  const { lane } = job.task.signal.key
  while (lane[0] && (lane[0].finished || lane[0].quarantinedAt)) lane.shift()
  return lane[0] === job
}

function isLaneIgnored({ flaw }: World): boolean {
  return flaw === 'triages-out-of-order' || flaw === 'raises-alerts-without-a-lock'
}

function doTask(world: World, tx: Transaction, { task }: Job): Process {
  const { kind } = task
  if (kind === 'triage') return triage(world, tx, task.signal)
  if (kind === 'advance') return advanceEscalation(world, tx, task)
  if (kind === 'catch-all') return repeatCatchAll(world, tx, task)
  if (kind === 'place') return place(world, tx, task.page)
  if (kind === 'wake') return wake(world, tx, task.incident, task.until)
  throw new Error('a delivery calls a vendor, which no transaction may span')
}
