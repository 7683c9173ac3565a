import type { Tx } from '../../database/transaction.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { unknownName } from './unknown-name.ts'

export async function serviceNamed(tx: Tx, id: string): Promise<Service> {
  const service = (await loadServices(tx, [id])).get(id)
  if (service) return service
  const known = await tx.db.selectFrom('services').select('id').execute()
  throw unknownName('service', id, known)
}
