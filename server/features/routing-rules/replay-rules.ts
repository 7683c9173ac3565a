import type { z } from 'zod'
import type { ReplayedRules, replayRules as contract } from '../../../api/routing.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { Replay, type Grade, type Replayed } from '../../../domain/alerting/replay.ts'
import type { Routed } from '../../../domain/alerting/route.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import { levelOfAlert } from '../../../domain/severity/alert-severity.ts'
import { effectiveScheme } from '../../../domain/severity/effective-scheme.ts'
import { parseLevel } from '../../../domain/severity/scheme.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { suppressorsSince } from '../suppression/load-suppressors.ts'
import { readTriggers } from '../triage/read-triggers.ts'
import { keyOf } from '../triage/store.ts'
import { checkedRules } from './checked-rules.ts'
import { keptSignals, openSince, type KeptSignal } from './kept-signals.ts'
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
  const rules = { before: compiled(current), after: compiled(wanted) }
  const replay = new Replay(rules, gradeOf(current), await suppressorsSince(tx, from))
  for (const key of await openSince(tx, from)) replay.open(keyOf(key))
  const homes = homesOf(current)
  const answer: Answer = {
    from: from.toISOString(),
    to: tx.now.toISOString(),
    signals: 0,
    unreadable: 0,
    counts: { paged: 0, 'not-paged': 0, 'other-service': 0, 'other-treatment': 0 },
    differences: [],
  }
  for await (const signals of keptSignals(tx, actor, { from, most: MOST_SIGNALS })) {
    const triggers = await readTriggers(
      tx,
      signals.filter(({ action }) => action === 'trigger'),
    )
    for (const signal of signals) {
      answer.signals += 1
      if (signal.outcome === 'late') continue
      const key = keyOf({ integration: signal.integration_id, dedupKey: signal.dedup_key })
      // An alert that opened had none before it, whoever ended that.
      if (signal.action === 'resolve' || signal.outcome === 'opened') replay.end(key)
      if (signal.action === 'resolve' || replay.isOpen(key)) continue
      const trigger = triggers.get(signal.id)
      if (!trigger) {
        answer.unreadable += 1
        continue
      }
      const integration = signal.integration_id
      const subject = { ...trigger, integration, service: homes.get(integration) ?? null }
      const replayed = replay.trigger(key, subject, signal.received_at)
      if (!replayed) continue
      answer.counts[replayed.difference] += 1
      if (answer.differences.length < MOST_SHOWN) answer.differences.push(shown(signal, replayed))
    }
    const last = signals.at(-1)
    if (last && answer.signals >= MOST_SIGNALS) answer.to = last.received_at.toISOString()
  }
  return answer
}

function shown({ id, received_at: at, integration_id, dedup_key }: KeptSignal, replayed: Replayed) {
  return { signal: id, received_at: at.toISOString(), integration: integration_id, dedup_key, ...replayed }
}

function homesOf({ services }: Organisation): Map<string, string> {
  return new Map(services.flatMap(({ id, integrations }) => integrations.map((one) => [one.id, id] as const)))
}

function gradeOf({ settings, services }: Organisation): Grade {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const maps = new Map(services.map(({ id, severity_map: map }) => [id, map]))
  return ({ level, severity, service, urgency }: Routed) => {
    const named = level === null ? null : parseLevel(scheme, level)
    const { name, urgency: usual } = named ?? levelOfAlert(scheme, severity, maps.get(service ?? ''))
    return { severity: name, urgency: urgency === null ? usual : urgency === 'none' ? null : urgency }
  }
}
