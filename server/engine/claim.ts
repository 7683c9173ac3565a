import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Job } from './job.ts'

type ClaimedRow = { id: string; number: string; payload: unknown; attempt: number; run_at: Date }

function jobsOf<P>(rows: ClaimedRow[]): Job<P>[] {
  return rows
    .toSorted((a, b) => a.run_at.getTime() - b.run_at.getTime() || Number(a.number) - Number(b.number))
    .map(({ id, payload, attempt, run_at }) => ({ id, payload: payload as P, attempt, runAt: run_at }))
}

/*
 * Plans are kept, and the queue is empty when most are made. Rows are therefore chosen by `id = any(…)`, not by a join:
 * a join of two small tables reads both whole, and would still do so when thousands wait.
 */

/** Takes due jobs out of the queue within the caller's transaction: a rollback puts them back. */
export async function takeDue<P>(tx: Tx, kind: string, atMost: number): Promise<Job<P>[]> {
  const { rows } = await sql<ClaimedRow>`
    with due as materialized (
      select id from jobs where kind = ${kind} and quarantined_at is null and run_at <= ${tx.now}
      order by run_at limit ${atMost} for update skip locked)
    delete from jobs where id = any(array(select id from due))
    returning id, number, payload, attempt, run_at`.execute(tx.db)
  return jobsOf(rows)
}

/** The same for one job, which may not be there any more. */
export async function takeOne<P>(tx: Tx, id: string): Promise<Job<P>[]> {
  const { rows } = await sql<ClaimedRow>`
    delete from jobs where id = (select id from jobs where id = ${id} for update skip locked)
    returning id, number, payload, attempt, run_at`.execute(tx.db)
  return jobsOf(rows)
}

/**
 * The same for jobs with lanes: a lane is locked, so that its jobs run one at a time and in order, and each lane gets
 * the same share of the batch, so that a storm in one does not hold up the others.
 */
export async function takeDueInLanes<P>(tx: Tx, kind: string, atMost: number): Promise<Job<P>[]> {
  const { rows } = await sql<ClaimedRow>`
    with recursive waiting(lane) as (
      (select lane from jobs where kind = ${kind} and lane is not null and quarantined_at is null order by lane limit 1)
      union all
      select (select lane from jobs where kind = ${kind} and lane > waiting.lane and quarantined_at is null
              order by lane limit 1)
      from waiting where waiting.lane is not null),
    held as materialized (
      select lane from waiting
      where lane is not null and pg_try_advisory_xact_lock(hashtextextended(${kind} || lane, 0))),
    due as materialized (
      select mine.id from held cross join lateral (
        select id from jobs
        where kind = ${kind} and lane = held.lane and quarantined_at is null and run_at <= ${tx.now}
        order by number
        limit greatest(1, ${atMost}::int / (select count(*) from held)) for update skip locked) mine)
    delete from jobs where id = any(array(select id from due))
    returning id, number, payload, attempt, run_at`.execute(tx.db)
  return jobsOf<P>(rows)
}

/** Holds a lane until the transaction ends, which fails with this code when somebody else does or a job is due in it; deferred. */
export function takeEmptyLane(tx: Tx, kind: string, lane: string): void {
  tx.defer(sql`select take_empty_lane(${kind}, ${lane}, ${tx.now})`.execute(tx.db))
}

export const LANE_TAKEN = 'TC001'

/** Leases due jobs: others leave them alone until `leasedUntil`; the attempt number tells a late holder from the present one. */
export async function leaseDue<P>(
  tx: Tx,
  kind: string,
  atMost: number,
  leasedUntil: Date,
): Promise<Job<P>[]> {
  const { rows } = await sql<ClaimedRow>`
    with due as materialized (
      select id, run_at from jobs where kind = ${kind} and quarantined_at is null and run_at <= ${tx.now}
      order by run_at limit ${atMost} for update skip locked)
    update jobs set leased = true, attempt = attempt + 1, run_at = ${leasedUntil}
    from due where jobs.id = due.id and jobs.id = any(array(select id from due))
    returning jobs.id, jobs.number, jobs.payload, jobs.attempt, due.run_at`.execute(tx.db)
  return jobsOf(rows)
}

/** The same for one job, which may not be there any more. */
export async function leaseOne<P>(tx: Tx, id: string, leasedUntil: Date): Promise<Job<P>[]> {
  const { rows } = await sql<ClaimedRow>`
    with due as materialized (
      select id, run_at from jobs where id = ${id} and quarantined_at is null and run_at <= ${tx.now}
      for update skip locked)
    update jobs set leased = true, attempt = attempt + 1, run_at = ${leasedUntil}
    from due where jobs.id = due.id
    returning jobs.id, jobs.number, jobs.payload, jobs.attempt, due.run_at`.execute(tx.db)
  return jobsOf(rows)
}

/** Ends leased jobs; answers the ids of those that were still held with that attempt number. */
export async function endLeased(tx: Tx, jobs: { id: string; attempt: number }[]): Promise<Set<string>> {
  const ids = jobs.map((job) => job.id)
  const { rows } = await sql<{ id: string }>`
    delete from jobs using unnest((select ${ids}::uuid[]), (select ${jobs.map((job) => job.attempt)}::int[])) as mine(id, attempt)
    where jobs.id = mine.id and jobs.attempt = mine.attempt and jobs.id = any(${ids}::uuid[])
    returning jobs.id`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}

/** Makes leased jobs due at once, for whoever is there. The attempt counts: what became of the call is not known. */
export async function freeLeased(tx: Tx, jobs: { id: string; attempt: number }[]): Promise<void> {
  await sql`
    update jobs set run_at = ${tx.now}
    from unnest(${jobs.map((job) => job.id)}::uuid[], ${jobs.map((job) => job.attempt)}::int[]) as mine(id, attempt)
    where jobs.id = mine.id and jobs.attempt = mine.attempt`.execute(tx.db)
}

/** When the next job of each kind is due; kinds without a job are not in the answer. One probe of an index for each. */
export async function nextRuns(tx: Tx, kinds: string[]): Promise<{ kind: string; runAt: Date }[]> {
  const { rows } = await sql<{ kind: string; runAt: Date }>`
    select kind, run_at as "runAt" from unnest(${kinds}::text[]) as wanted (kind)
    cross join lateral (select run_at from jobs where jobs.kind = wanted.kind and quarantined_at is null
                        order by run_at limit 1) as next`.execute(tx.db)
  return rows
}

/** The kinds of which a job is due, the longest overdue first. */
export async function dueKinds(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('jobs')
    .select('kind')
    .where('quarantined_at', 'is', null)
    .where('run_at', '<=', tx.now)
    .groupBy('kind')
    .orderBy((due) => due.fn.min('run_at'))
    .execute()
  return rows.map(({ kind }) => kind)
}
