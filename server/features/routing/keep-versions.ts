import type { RuleSet } from '../../../domain/alerting/route.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { SYSTEM } from '../timeline/record.ts'
import { latestRuleVersion } from './version-store.ts'

type Edit = { by: ActorRef; note: string | null; before: RuleSet; after: RuleSet }

/** Keeps what the rules become, and before the first change what they were. */
export async function keepRuleVersions(tx: Tx, { by, note, before, after }: Edit): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  const last = await latestRuleVersion(tx)
  const contents = [
    ...(last === 0 ? [{ content: before, author: SYSTEM, note: null }] : []),
    { content: after, author: by, note },
  ]
  insertRows(
    tx,
    'routing_rule_versions',
    contents.map((version, index) => ({ number: last + 1 + index, ...version, created_at: tx.now })),
  )
}
