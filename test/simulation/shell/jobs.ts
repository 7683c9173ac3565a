import { outage, transaction, type Transaction } from '../database.ts'
import type { Job, Task } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'

export function enqueue(world: World, tx: Transaction, task: Task, runAt: Date): Job {
  const job: Job = {
    id: world.id(),
    task,
    runAt,
    attempt: 0,
    leased: false,
    quarantinedAt: null,
    finished: false,
    lockedBy: null,
  }
  tx.write(() => {
    world.database.jobs.add(job)
    schedule(world, job)
  })
  return job
}

/** What some planted bugs do: a transaction of its own after the commit, which a crash in between forgets. */
export function afterCommit(world: World, tx: Transaction, write: (later: Transaction) => void): void {
  const { node } = tx
  const later = function* (): Process {
    yield world.pause()
    yield* transaction(world.database, node, function* (own) {
      write(own)
      yield world.pause()
    })
  }
  tx.write(() => world.spawn(node, orNothing(later())))
}

export function* orNothing(process: Process): Process {
  try {
    yield* process
  } catch (error) {
    if (error !== outage) throw error
  }
}

export function reschedule(world: World, tx: Transaction, job: Job, runAt: Date, leased = false): void {
  tx.write(() => {
    job.runAt = runAt
    job.leased = leased
    schedule(world, job)
  })
}

export function finish(world: World, tx: Transaction, job: Job): void {
  tx.write(() => {
    job.finished = true
    world.database.jobs.delete(job)
  })
}

/** A notification wakes a worker at once, or is lost and the poll finds the job up to 2 s later. */
export function schedule(world: World, job: Job): void {
  const wait = Math.max(0, job.runAt.getTime() - world.now)
  const late =
    world.scenario.faults.calm || world.random.chance(0.8) ? world.pause() : world.random.below(2000)
  world.spawn(null, pickUp(world, job, job.runAt), wait + late)
}

function* pickUp(world: World, job: Job, runAt: Date): Process {
  while (!job.finished && !job.quarantinedAt && job.runAt === runAt) {
    wakeWorker(world, job)
    if (world.random.chance(0.05)) wakeWorker(world, job)
    yield 2000
  }
}

function wakeWorker(world: World, job: Job): void {
  const node = world.someNode()
  if (node && !world.database.away && !job.lockedBy) world.spawn(node, world.work(node, job))
}
