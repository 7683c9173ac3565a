import { maintainer } from '../../../domain/alerting/maintenance.ts'
import { silencer } from '../../../domain/alerting/silence.ts'
import type { Suppressor } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { ownMaintenanceWindows } from './maintenance-store.ts'
import { silencesEndingAfter } from './store.ts'

/** Whatever may keep an alert from paging, in the order in which it is asked; compiled once per version of the organisation. */
export async function loadSuppressors(tx: Tx): Promise<Suppressor[]> {
  const kept = await tx.organisation.fetch('suppressors', ['all'], async () => {
    return new Map([['all', await suppressorsSince(tx, tx.now)]])
  })
  return kept.get('all') ?? []
}

/** Silences that have ended since are among them; maintenance windows are those that there are now. */
export async function suppressorsSince(tx: Tx, since: Date): Promise<Suppressor[]> {
  const silences = await silencesEndingAfter(tx, since)
  const windows = await ownMaintenanceWindows.all(tx)
  return [...silences.map((silence) => silencer(silence, linearExpression)), ...windows.map(maintainer)]
}
