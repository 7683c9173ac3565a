import { maintainer } from '../../../domain/alerting/maintenance.ts'
import { silencer } from '../../../domain/alerting/silence.ts'
import type { Suppressor } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { allMaintenanceWindows } from './maintenance-store.ts'
import { silencesThatMayCome } from './store.ts'

/** Whatever may keep an alert from paging, in the order in which it is asked; compiled once per version of the organisation. */
export async function loadSuppressors(tx: Tx): Promise<Suppressor[]> {
  const kept = await tx.organisation.fetch('suppressors', ['all'], async () => {
    const silences = await silencesThatMayCome(tx)
    const windows = await allMaintenanceWindows(tx)
    const all = [
      ...silences.map((silence) => silencer(silence, linearExpression)),
      ...windows.map(maintainer),
    ]
    return new Map([['all', all]])
  })
  return kept.get('all') ?? []
}
