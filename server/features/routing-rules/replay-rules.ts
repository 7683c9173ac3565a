import type { z } from 'zod'
import type { ReplayedRules, replayRules as contract } from '../../../api/routing.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Fate } from '../../../domain/alerting/fate.ts'
import { Replay, type Replayed } from '../../../domain/alerting/replay.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { readTriggers } from '../triage/read-triggers.ts'
import { keyOf } from '../triage/store.ts'
import { checkedRules } from './checked-rules.ts'
import { keptSignals, openSince, type KeptSignal } from './kept-signals.ts'
import { surroundingsSince } from './surroundings.ts'
import { compiled } from './test-rules.ts'

const MOST_SIGNALS = 100_000
const MOST_SHOWN = 500

type Answer = z.input<typeof contract.answer>

/** Plays the kept signals of the last days under the rules that are published and under those that are given. */
export async function replayRules(
  tx: Tx,
  actor: Actor,
  { days, ...given }: z.output<typeof ReplayedRules>,
): Promise<Answer> {
  const current = await readOrganisation(tx)
  const wanted = checkedRules(current, given)
  const from = before(tx.now, { hours: days * 24 })
  const replay = new Replay<KeptSignal>(
    { before: compiled(current), after: compiled(wanted) },
    await surroundingsSince(tx, current, from),
  )
  for (const key of await openSince(tx, from)) replay.open(keyOf(key))
  const answer = emptyAnswer(from, tx.now)
  for await (const signals of keptSignals(tx, actor, { from, most: MOST_SIGNALS })) {
    const triggers = await readTriggers(
      tx,
      signals.filter(({ action }) => action === 'trigger'),
    )
    answer.signals += signals.length
    answer.unreadable += play(replay, signals, triggers, homesOf(current))
    const last = signals.at(-1)
    if (last) add(answer, replay.differences(last.received_at))
    if (last && answer.signals >= MOST_SIGNALS) answer.to = last.received_at.toISOString()
  }
  add(answer, replay.differences(new Date(answer.to)))
  add(answer, replay.rest())
  answer.differences.sort((one, other) => (one.signal < other.signal ? -1 : 1))
  return answer
}

function emptyAnswer(from: Date, to: Date): Answer {
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    signals: 0,
    unreadable: 0,
    counts: { paged: 0, 'not-paged': 0, 'other-service': 0, 'other-treatment': 0 },
    differences: [],
  }
}

/** Answers how many could not be read. */
function play(
  replay: Replay<KeptSignal>,
  signals: KeptSignal[],
  triggers: Map<string, Trigger>,
  homes: Map<string, string>,
): number {
  let unreadable = 0
  for (const signal of signals) {
    const { received_at: at, integration_id: integration, dedup_key: dedupKey, ended_at: endedAt } = signal
    if (signal.outcome === 'late') continue
    const key = keyOf({ integration, dedupKey })
    // An alert that opened had none before it, whoever ended that.
    if (signal.action === 'resolve' || signal.outcome === 'opened') replay.end(key, at)
    if (signal.action === 'resolve' || replay.isOpen(key)) continue
    const trigger = triggers.get(signal.id)
    if (trigger) {
      replay.trigger(signal, key, { ...trigger, integration, service: homes.get(integration) ?? null }, at)
    } else unreadable += 1
    if (endedAt) replay.endLater(key, at, endedAt)
  }
  return unreadable
}

function add(answer: Answer, differences: Replayed<KeptSignal>[]): void {
  for (const replayed of differences) {
    answer.counts[replayed.difference] += 1
    if (answer.differences.length < MOST_SHOWN) answer.differences.push(shown(replayed))
  }
}

function shown({ signal, difference, before: was, after }: Replayed<KeptSignal>) {
  const { id, received_at: at, integration_id: integration, dedup_key } = signal
  return {
    signal: id,
    received_at: at.toISOString(),
    integration,
    dedup_key,
    difference,
    before: was && fateShown(was),
    after: after && fateShown(after),
  }
}

function fateShown({ waitedSeconds, ...fate }: Fate) {
  return { ...fate, waited_seconds: waitedSeconds }
}

function homesOf({ services }: Organisation): Map<string, string> {
  return new Map(services.flatMap(({ id, integrations }) => integrations.map((one) => [one.id, id] as const)))
}
