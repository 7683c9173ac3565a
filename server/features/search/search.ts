import type { z } from 'zod'
import type { search as contract } from '../../../api/search.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { grouped } from '../../../domain/search/group.ts'
import { wordsOf } from '../../../domain/search/words.ts'
import type { Tx } from '../../database/transaction.ts'
import { findActions } from './find-actions.ts'
import { findAlerts } from './find-alerts.ts'
import { findIncidents } from './find-incidents.ts'
import { findNamed } from './find-named.ts'
import type { Wanted } from './hit.ts'

type Answer = z.input<typeof contract.answer>

/** Everything that the actor may read and that answers what was typed. */
export async function search(
  tx: Tx,
  actor: Actor,
  { q: typed, limit }: z.output<typeof contract.query>,
): Promise<Answer> {
  const words = wordsOf(typed)
  if (words.length === 0) return { groups: [] }
  const wanted: Wanted = { typed, words, limit }
  const hits = await Promise.all([
    findIncidents(tx, actor, wanted),
    findNamed(tx, wanted),
    findAlerts(tx, actor, wanted),
    findActions(tx, actor, wanted),
  ])
  return {
    groups: grouped(hits.flat(), limit).map(({ items, ...group }) => ({
      ...group,
      items: items.map(({ rank: _rank, ...hit }) => hit),
    })),
  }
}
