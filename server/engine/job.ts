import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { columnArrays, rowsGiven } from '../database/column-arrays.ts'
import type { Tx } from '../database/transaction.ts'

export type Job<P> = { id: string; payload: P; attempt: number; runAt: Date }

/** A kind of job and, by its type, what the payload of its jobs is. */
export type JobKind<P> = { readonly name: string; readonly payload?: P }

export function jobKind<P>(name: string): JobKind<P> {
  return { name }
}

export type Enqueue = {
  /** Default: now. */
  runAt?: Date
  /** At most one waiting job of the kind has this name; a second one is not added. */
  once?: string
  /** Jobs of one lane run one at a time, in order; lanes take turns. */
  lane?: string
}

type NewJob = {
  id: string
  kind: string
  lane: string | null
  once: string | null
  payload: unknown
  run_at: Date
  attempt: number
  leased: boolean
  created_at: Date
}

const GATHERED = Symbol('jobs')

/** Adds a job in the caller's transaction: both happen or neither. */
export function enqueue<P>(tx: Tx, kind: JobKind<P>, payload: P, options: Enqueue = {}): void {
  add(tx, {
    id: randomUUIDv7(),
    kind: kind.name,
    lane: options.lane ?? null,
    once: options.once ?? null,
    payload,
    run_at: options.runAt ?? tx.now,
    attempt: 0,
    leased: false,
    created_at: tx.now,
  })
}

/** Adds a job that this node holds already, as if it had claimed it; `leasedUntil` is when others may take it over. */
export function enqueueLeased<P>(tx: Tx, kind: JobKind<P>, job: Job<P>, leasedUntil: Date): void {
  add(tx, {
    id: job.id,
    kind: kind.name,
    lane: null,
    once: null,
    payload: job.payload,
    run_at: leasedUntil,
    attempt: job.attempt,
    leased: true,
    created_at: tx.now,
  })
}

function add(tx: Tx, job: NewJob): void {
  tx.gather<NewJob[]>(
    GATHERED,
    () => [],
    (jobs) => write(tx, jobs),
  ).push(job)
}

async function write(tx: Tx, jobs: NewJob[]): Promise<void> {
  tx.send(INSERT, columnArrays('jobs', COLUMNS, jobs))
  tx.afterCommit(() => {
    for (const job of jobs) if (!job.leased) tx.announce({ topic: 'jobs', kind: job.kind, runAt: job.run_at })
  })
}

const COLUMNS = [
  'id',
  'kind',
  'lane',
  'once',
  'payload',
  'run_at',
  'attempt',
  'leased',
  'created_at',
] as const
const INSERT = `insert into jobs (${COLUMNS.join(', ')}) select * from ${rowsGiven('jobs', COLUMNS)} as given
  on conflict (kind, once) where once is not null do nothing`

/** Makes a quarantined job due again; answers its kind, or null when there is no such job. */
export async function retrySetAside(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ kind: string }>`
    update jobs set quarantined_at = null, attempt = 0, run_at = ${tx.now}
    where id::text = ${id} and quarantined_at is not null returning kind`.execute(tx.db)
  const kind = rows[0]?.kind ?? null
  if (kind !== null) tx.afterCommit(() => tx.announce({ topic: 'jobs', kind, runAt: tx.now }))
  return kind
}
