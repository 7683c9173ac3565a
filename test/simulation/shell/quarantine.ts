import type { Transaction } from '../database.ts'
import type { Job, Signal } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { openIncident } from './triage.ts'
import { schedule } from './jobs.ts'

export function* recordFailure(world: World, tx: Transaction, job: Job): Process {
  if (!tx.tryLock(job) || job.finished || job.quarantinedAt) return
  const now = world.instantOn(tx.node)
  const attempt = job.attempt + 1
  const next = world.decisions.afterFailure({ attempt }, now)
  tx.write(() => {
    job.attempt = attempt
    if (next.do === 'quarantine') job.quarantinedAt = now
    else job.runAt = next.runAt
    if (next.do === 'retry') schedule(world, job)
  })
  if (next.do === 'quarantine' && job.task.kind === 'triage') yield* raiseAlarm(world, tx, job.task.signal)
}

/** A quarantined job pages its owner; without a policy that is the catch-all. */
function* raiseAlarm(world: World, tx: Transaction, signal: Signal): Process {
  if (world.flaw === 'quarantines-silently') return
  yield* tx.lock(signal.key)
  if (!signal.key.open) yield* openIncident(world, tx, signal.key, 0)
  tx.write(() => world.oracle.signals.alarmed(signal))
}
