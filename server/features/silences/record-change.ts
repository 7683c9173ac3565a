import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { record } from '../timeline/record.ts'
import type { SilenceRow } from './store.ts'

export async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, services, matchers, starts_at, ends_at, reason }: SilenceRow,
  change: 'added' | 'ended',
): Promise<void> {
  const by = refOf(actor)
  const details = {
    services,
    matchers,
    reason,
    starts_at: starts_at.toISOString(),
    ends_at: ends_at.toISOString(),
  }
  const what = [...services, ...matchers].join(', ')
  const until = change === 'added' ? ` until ${details.ends_at}` : ''
  const words = change === 'added' ? 'silenced' : 'ended the silence of'
  record(tx, {
    stream: `silence:${id}`,
    kind: 'ACTION',
    event: `silence-${change}`,
    actor: by,
    text: `${wordsFor(by)} ${words} ${what}${until}: ${reason}`,
    details,
  })
  await audit(tx, { actor: by, action: `silence.${change}`, subject: `silence:${id}`, details })
}
