import type { z } from 'zod'
import type { page as contract } from '../../../api/incidents.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { activeScheme } from './change-severity.ts'
import { openOne } from './open-one.ts'
import { unknownName } from './unknown-name.ts'
import type { IncidentRow } from './store.ts'

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

type Kind = z.output<typeof contract.body>['kind']

async function targetNamed(
  tx: Tx,
  id: string,
  kind: Kind,
): Promise<{ service: Service | null; target: Target | null }> {
  const mayBe = (one: Kind) => kind === undefined || kind === one
  const service = mayBe('service') ? (await loadServices(tx, [id])).get(id) : undefined
  if (service) return { service, target: null }
  if (mayBe('person') && (await isIn(tx, 'people', id))) return { service: null, target: { person: id } }
  if (mayBe('team') && (await isIn(tx, 'teams', id))) return { service: null, target: { team: id } }
  const known = await tx.db
    .selectFrom('services')
    .select('id')
    .union(tx.db.selectFrom('people').select('id'))
    .union(tx.db.selectFrom('teams').select('id'))
    .execute()
  throw unknownName('person, team or service', id, known, 'target')
}

async function isIn(tx: Tx, table: 'people' | 'teams', id: string): Promise<boolean> {
  return (await tx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
