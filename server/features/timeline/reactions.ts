import type { Reactions } from '../../database/reactions.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue, jobKind, type JobKind } from '../../engine/job.ts'

/** What a job is told of the entry that it follows. `at` is when it happened, which may be before it was recorded. */
export type Happened = { stream: string; event: string; at: string; details: Record<string, unknown> }

/** A job that follows entries of one kind of stream, in the transaction that records them. */
export type Reaction = {
  /** The kind of stream, such as `incident` for `incident:142`. */
  to: string
  events: readonly string[]
  /** Asked while the entry is recorded: what answers false costs no job. */
  when?: (details: Record<string, unknown>) => boolean
  job: JobKind<Happened>
}

export function reactionsOf(list: readonly Reaction[]): Reactions {
  const followers = list.flatMap(({ to, events, when = () => true, job }) =>
    events.map((event) => ({ key: keyOf(to, event), follower: { job: job.name, when } })),
  )
  return new Map(
    [...Map.groupBy(followers, ({ key }) => key)].map(([key, own]) => [
      key,
      own.map(({ follower }) => follower),
    ]),
  )
}

/** Enqueues what follows an entry. An entry that nobody reacts to costs one look into a map. */
export function react(tx: Tx, { stream, event, at, details }: Happened): void {
  const [kind = stream] = stream.split(':', 1)
  for (const { job, when } of tx.reactions.get(keyOf(kind, event)) ?? [])
    if (when(details)) enqueue(tx, jobKind<Happened>(job), { stream, event, at, details })
}

function keyOf(kind: string, event: string): string {
  return `${kind}/${event}`
}
