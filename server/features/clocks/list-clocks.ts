import type { IncidentClock } from '../../../api/clocks.ts'
import type { Clock } from '../../../domain/clock/clock.ts'
import { clockName } from '../../../domain/clock/clock-text.ts'
import type { Level } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { loadClocks } from './load-clocks.ts'

/** The clocks of an incident as the API shows them. */
export async function listClocks(
  tx: Tx,
  row: IncidentRow,
): Promise<{ items: IncidentClock[]; next_cursor: null }> {
  const loaded = await loadClocks(tx, row)
  const items = loaded?.clocks.map((clock) => present(clock, loaded.level)) ?? []
  return { items, next_cursor: null }
}

function present({ id, state, dueAt, overdueAt, metAt, next }: Clock, level: Level): IncidentClock {
  return {
    clock: id,
    name: clockName(id, level),
    state,
    due_at: dueAt?.toISOString() ?? null,
    overdue_at: overdueAt?.toISOString() ?? null,
    met_at: metAt?.toISOString() ?? null,
    next: next && { at: next.at.toISOString(), do: next.do },
  }
}
