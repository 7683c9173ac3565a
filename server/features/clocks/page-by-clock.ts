import type { Clock } from '../../../domain/clock/clock.ts'
import { capital, since } from '../../../domain/clock/clock-text.ts'
import { eventOf } from '../../../domain/clock/history.ts'
import { idOf } from '../../../domain/clock/paging-clocks.ts'
import { targetsFor } from '../../../domain/severity/level-targets.ts'
import type { Level } from '../../../domain/severity/scheme.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import { catchAllTargets } from '../escalations/page-catch-all.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import { readSettings } from '../settings/read-settings.ts'
import { SYSTEM } from '../timeline/record.ts'

const SPARED_MINUTES = 5

/** Pages whom the level names for so long a time, besides the walk of the policy. */
export async function pageByClock(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  level: Level,
  clock: Clock,
): Promise<void> {
  const rule = level.clocks.find((one) => idOf(one) === clock.id)
  if (!rule) return
  const { executives } = await readSettings(tx)
  const recently = before(tx.now, { minutes: SPARED_MINUTES })
  // Who is paged at once is who is new to the level: whoever was paged for the incident before is not.
  const sparedSince = rule.afterMinutes === 0 ? null : recently
  const targets = targetsFor(rule.page, { team: row.team_id, executives })
  const { paged, spared } = await pageBeside(tx, paging, row, targets, sparedSince)
  const nobody = paged.length + spared.length === 0
  const instead = nobody ? await pageBeside(tx, paging, row, await catchAllTargets(tx), recently) : null
  const outcome = instead ? catchAllWords(instead.paged) : words(paged, spared)
  tell(tx, row.id, eventOf.page, SYSTEM, `${capital(since(rule))}: ${outcome}`, {
    kind: 'NOTIFICATION',
    details: { clock: clock.id, due_at: clock.dueAt?.toISOString(), paged: instead?.paged ?? paged, spared },
  })
}

function words(paged: string[], spared: string[]): string {
  if (paged.length > 0) return `${paged.join(', ')} ${paged.length === 1 ? 'is' : 'are'} paged.`
  return `${spared.join(', ')} ${spared.length === 1 ? 'was' : 'were'} paged already.`
}

function catchAllWords(paged: string[]): string {
  const catchAll =
    paged.length > 0 ? `the catch-all (${paged.join(', ')}) is paged.` : 'the catch-all was paged already.'
  return `there is nobody to page for it; ${catchAll}`
}
