import type { z } from 'zod'
import type { page as contract } from '../../../api/incidents.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { activeScheme } from './change-severity.ts'
import { openOne } from './open-one.ts'
import type { IncidentRow } from './store.ts'
import { targetNamed } from './target-named.ts'

/** Pages a person, a team or a service directly. */
export async function pageDirectly(
  tx: Tx,
  paging: Paging,
  { target, kind, title, details }: z.output<typeof contract.body>,
  by: ActorRef,
): Promise<IncidentRow> {
  const found = await targetNamed(tx, target, kind)
  return await openOne(tx, paging, {
    title,
    level: levelOf(await activeScheme(tx), 2),
    by,
    impact: details ?? null,
    detectedBy: 'a person',
    ...found,
  })
}
