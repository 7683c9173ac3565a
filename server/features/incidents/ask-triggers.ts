import type { Trigger } from '../../../domain/incident/trigger.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { triggerJob } from './jobs.ts'
import { ownTriggers } from './own-triggers.ts'
import type { IncidentRow } from './store.ts'

/** Marks the incidents that triggers made themselves: they set off none. */
const MADE_BY_TRIGGER = 'trigger:'

export function triggerKey(trigger: string, service: string): string {
  return `${MADE_BY_TRIGGER}${trigger}:${service}`
}

/** Has the triggers look at an incident that is new, worse or tagged. Where there are none it costs nothing. */
export async function askTriggers(tx: Tx, rows: IncidentRow[]): Promise<void> {
  const triggers = await keptTriggers(tx)
  if (!triggers.some(({ enabled }) => enabled)) return
  const wanted = rows.filter((row) => !row.drill && !row.grouping_key?.startsWith(MADE_BY_TRIGGER))
  for (const { id } of wanted) enqueue(tx, triggerJob, { incident: id }, { once: id })
}

export async function keptTriggers(tx: Tx): Promise<readonly Trigger[]> {
  const kept = await tx.organisation.fetch('triggers', ['all'], async () => {
    return new Map([['all', await ownTriggers.all(tx)]])
  })
  return kept.get('all') ?? []
}
