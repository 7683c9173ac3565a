import type { Clock } from '../database/clock.ts'
import { before } from '../../domain/time/instant.ts'
import type { Tx } from '../database/transaction.ts'
import type { OutsideHandler } from './handler.ts'
import { enqueue, jobKind } from './job.ts'

type Probe = { at: string }

/** Goes the way of a page (queued, leased, performed, recorded) without reaching anybody. */
const probeJob = jobKind<Probe>('engine.probe')
const pingJob = jobKind<{ url: string }>('engine.heartbeat')

const PROBE_MAY_BE_OLD = { minutes: 3 }

/** Remembers when a probe last came all the way through, on this node or another. */
export function probeHandler(clock: Clock): OutsideHandler<Probe, Probe, Date> {
  return {
    kind: probeJob,
    batch: 1,
    atOnce: 1,
    prepare: async (_tx, jobs) => new Map(jobs.map((job) => [job.id, job.payload])),
    perform: async () => clock.now(),
    record: async (tx, results) => {
      const value = JSON.stringify(results.at(-1)?.result ?? null)
      await tx.db
        .insertInto('installation')
        .values({ key: 'last_probe', value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    },
  }
}

/** `ping` calls the outside dead-man's switch; that it cannot be reached is its own alarm. */
export function heartbeatHandler(
  ping: (url: string) => Promise<unknown>,
): OutsideHandler<{ url: string }, { url: string }, null> {
  return {
    kind: pingJob,
    batch: 1,
    atOnce: 1,
    prepare: async (_tx, jobs) => new Map(jobs.map((job) => [job.id, job.payload])),
    perform: async ({ url }) => {
      await ping(url).catch(() => {})
      return null
    },
    record: async () => {},
  }
}

/** Tells the outside that the pager lives, if the invariants hold and the last probe came through. */
export async function beat(tx: Tx, { url, holds }: { url: string | null; holds: boolean }): Promise<void> {
  const probe = await tx.db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', 'last_probe')
    .executeTakeFirst()
  enqueue(tx, probeJob, { at: tx.now.toISOString() }, { once: 'probe' })
  const came = typeof probe?.value === 'string' && new Date(probe.value) > before(tx.now, PROBE_MAY_BE_OLD)
  if (url !== null && holds && came) enqueue(tx, pingJob, { url }, { once: 'heartbeat' })
}
