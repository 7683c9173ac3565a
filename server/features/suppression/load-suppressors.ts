import { silencer } from '../../../domain/alerting/silence.ts'
import type { Suppressor } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { silencesThatMayCome } from './store.ts'

/** Whatever may keep an alert from paging, in the order in which it is asked; compiled once per version of the organisation. */
export async function loadSuppressors(tx: Tx): Promise<Suppressor[]> {
  const kept = await tx.organisation.fetch('suppressors', ['all'], async () => {
    const silences = await silencesThatMayCome(tx)
    return new Map([['all', silences.map((silence) => silencer(silence, linearExpression))]])
  })
  return kept.get('all') ?? []
}
