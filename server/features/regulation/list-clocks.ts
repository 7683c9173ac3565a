import type { z } from 'zod'
import type { listRegulatoryClocks as contract } from '../../../api/regulatory-clocks.ts'
import { effectiveRegimes } from '../../../domain/regulation/built-in-regimes.ts'
import { proposeRegimes } from '../../../domain/regulation/propose.ts'
import { regimeIn } from '../../../domain/regulation/written-regime.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { ownRegimes } from './definitions.ts'
import { presentClock } from './present-clock.ts'
import { clocksOf } from './store.ts'

export async function listClocks(tx: Tx, row: IncidentRow): Promise<z.input<typeof contract.answer>> {
  const clocks = await clocksOf(tx, row.id)
  const proposed = proposeRegimes(effectiveRegimes((await ownRegimes.all(tx)).map(regimeIn)), {
    tags: tagsOf(row),
    facts: row.facts,
    running: clocks.map(({ regime }) => regime),
  })
  return { proposed, items: clocks.map((clock) => presentClock(clock, tx.now)), next_cursor: null }
}

function tagsOf({ facts }: IncidentRow): string[] {
  const tags = facts['tags']
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
}
