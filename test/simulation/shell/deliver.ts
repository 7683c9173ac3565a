import type { Attempt } from '../../../domain/notification/after-attempt.ts'
import { transaction, type Transaction } from '../database.ts'
import type { Node } from '../nodes.ts'
import type { Delivery, Job, Page } from '../rows.ts'
import type { Process } from '../timeline.ts'
import { callVendor } from '../vendors.ts'
import type { World } from '../world.ts'
import { failOver } from './fail-over.ts'
import { decide, follow } from './follow.ts'
import { finish, reschedule } from './jobs.ts'
import { askWhetherWanted } from './wanted.ts'

type Claimed = {
  delivery: Delivery
  number: number
  provider: number
  possibleDuplicate: boolean
  because: string
}

/** Claim and commit, ask again, call, record: a crash in between leaves an attempt of unknown outcome. */
export function* deliver(world: World, node: Node, job: Job): Process {
  const claimed = yield* transaction(world.database, node, (tx) => claim(world, tx, job))
  if (!claimed) return
  const { delivery } = claimed
  // A worker that was held up beyond its lease must leave the call to whoever took over.
  if (!stillHolds(world, job, claimed.number)) return
  const verdicts = delivery.pages.map((page) => ({ page, answer: askWhetherWanted(world, page) }))
  const wanted = verdicts.filter(({ answer }) => answer.send).map(({ page }) => page)
  const unwanted = verdicts.flatMap(({ page, answer }) =>
    answer.send ? [] : [{ page, because: answer.because }],
  )
  const pages = world.flaw === 'sends-only-the-first-of-a-bundle' ? wanted.slice(0, 1) : wanted
  const result = pages.length > 0 ? yield* callVendor(world, { ...claimed, pages }) : null
  yield* transaction(world.database, node, (tx) => record(world, tx, job, { ...claimed, unwanted, result }))
}

function stillHolds(world: World, job: Job, mine: number): boolean {
  return world.decisions.mayRecord({ job: job.finished ? null : job, mine }).record
}

function* claim(world: World, tx: Transaction, job: Job): Generator<number, Claimed | null, void> {
  if (job.task.kind !== 'deliver' || !tx.tryLock(job) || job.finished) return null
  const now = world.instantOn(tx.node)
  const answer = world.decisions.claimable(job, now)
  if (!answer.claim) return null
  const { delivery } = job.task
  yield* tx.lock(delivery)
  if (delivery.state === 'bundling') yield* closeBundle(world, tx, delivery)
  const remembersLost = answer.takenOver && world.flaw !== 'forgets-lost-attempts'
  const attempts = remembersLost ? withLostAttempt(delivery, now) : delivery.attempts
  const next = decide(world, delivery, attempts, now)
  tx.write(() => void (delivery.attempts = attempts))
  if (next.do !== 'retry' || next.at > now) {
    tx.write(() => void (delivery.underWay = null))
    yield* follow(world, tx, job, delivery, next)
    return null
  }
  reschedule(world, tx, job, world.decisions.leaseUntil(now), true)
  const { provider, possibleDuplicate, because } = next
  const { attempt: number } = answer
  tx.write(() => {
    world.oracle.messages.claimed(delivery, number, job.runAt.getTime())
    job.attempt = number
    delivery.underWay = { number, provider }
  })
  return { delivery, number, provider, possibleDuplicate, because }
}

function* closeBundle(world: World, tx: Transaction, delivery: Delivery): Process {
  const { method } = delivery
  yield* tx.lock(method)
  const now = world.instantOn(tx.node)
  tx.write(() => {
    delivery.state = 'sending'
    method.lastSentAt = now
    if (method.openBundle === delivery) method.openBundle = null
  })
}

function withLostAttempt({ attempts, underWay }: Delivery, at: Date): Attempt[] {
  if (!underWay) return attempts
  const lost: Attempt = {
    provider: underWay.provider,
    outcome: 'unknown',
    permanent: false,
    at,
    retryAfterSeconds: null,
  }
  return [...attempts, lost]
}

type Result = Pick<Attempt, 'outcome' | 'permanent' | 'retryAfterSeconds'>
type Unwanted = { page: Page; because: string }
type Outcome = Claimed & { unwanted: Unwanted[]; result: Result | null }

function* record(world: World, tx: Transaction, job: Job, outcome: Outcome): Process {
  const { delivery, number, unwanted, result } = outcome
  yield* tx.lock(job)
  if (!stillHolds(world, job, number)) return
  yield* tx.lock(delivery)
  tx.write(() => {
    world.oracle.messages.recorded(delivery, number)
    delivery.underWay = null
    job.leased = false
  })
  yield* dropUnwanted(world, tx, delivery, unwanted)
  if (result) yield* recordResult(world, tx, job, { ...outcome, result })
  else closeUnsent(world, tx, job, delivery)
}

function* recordResult(
  world: World,
  tx: Transaction,
  job: Job,
  { delivery, provider, unwanted, result }: Outcome & { result: Result },
): Process {
  const now = world.instantOn(tx.node)
  const attempts = [...delivery.attempts, { ...result, provider, at: now }]
  tx.write(() => void (delivery.attempts = attempts))
  const pages = delivery.pages.filter((page) => unwanted.every((one) => one.page !== page))
  yield* follow(world, tx, job, delivery, decide(world, delivery, attempts, now), pages)
}

/** A page of a deleted person or method has failed; any other unwanted page is simply over. */
function* dropUnwanted(world: World, tx: Transaction, delivery: Delivery, unwanted: Unwanted[]): Process {
  if (unwanted.length === 0) return
  const gone = new Set(unwanted.map(({ page }) => page))
  tx.write(() => void (delivery.pages = delivery.pages.filter((page) => !gone.has(page))))
  for (const { page, because } of unwanted.filter((one) => !isDeleted(one))) {
    tx.write(() => {
      page.state = 'dropped'
      page.because = because
    })
  }
  const lost = unwanted.filter(isDeleted).map(({ page }) => page)
  if (lost.length > 0) yield* failOver(world, tx, lost, 'person-deleted')
}

function isDeleted({ because }: Unwanted): boolean {
  return because === 'person-deleted' || because === 'method-deleted'
}

function closeUnsent(world: World, tx: Transaction, job: Job, delivery: Delivery): void {
  tx.write(() => void (delivery.state = 'dropped'))
  finish(world, tx, job)
}
