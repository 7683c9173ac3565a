import type { z } from 'zod'
import type { readAlertQuality as contract } from '../../../api/alert-quality.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { judgeQuality } from '../../../domain/alerting/quality.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { countByRule, type RuleCounts } from './store.ts'

export async function readAlertQuality(
  tx: Tx,
  actor: Actor,
  { days, service, team, tune_or_remove: noisy }: z.output<typeof contract.query>,
): Promise<z.input<typeof contract.answer>> {
  const since = before(tx.now, { days })
  const counted = await countByRule(tx, actor, { since, service: service ?? null, team: team ?? null })
  const items = counted.map(present)
  return {
    since: since.toISOString(),
    items: noisy === undefined ? items : items.filter((one) => String(one.tune_or_remove) === noisy),
  }
}

function present(counts: RuleCounts) {
  const { integration, rule, service, signals, alerts, suppressed, incidents, pages } = counts
  const { noiseShare, tuneOrRemove, because } = judgeQuality(counts)
  return {
    integration,
    rule,
    service,
    signals,
    alerts,
    suppressed,
    incidents,
    pages,
    night_pages: counts.nightPages,
    false_positives: counts.falsePositives,
    without_action: counts.withoutAction,
    noise_share: noiseShare,
    tune_or_remove: tuneOrRemove,
    because,
  }
}
