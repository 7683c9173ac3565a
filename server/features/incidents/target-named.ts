import type { Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { unknownName } from './unknown-name.ts'

type Kind = 'person' | 'team' | 'service'

/** Where several have this id, the service comes first, then the person. */
export async function targetNamed(
  tx: Tx,
  id: string,
  kind: Kind | undefined,
): Promise<{ service: Service; target: null } | { service: null; target: Target }> {
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
