import { Refused } from '../../../api/problem.ts'
import { holdersOf, roles, type RoleName } from '../../../domain/role/roles.ts'
import type { Message } from '../../../domain/war-room/message.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { requirePeople } from '../roles/require-people.ts'

/** Who said what a message says: the person that it names, or who holds the role. */
export async function speakerOf(
  tx: Tx,
  row: IncidentRow,
  saidBy: NonNullable<Message['saidBy']>,
): Promise<{ person: string; role: RoleName | null }> {
  if ('person' in saidBy) {
    await requirePeople(tx, [{ path: 'text', person: saidBy.person }])
    return { person: saidBy.person, role: null }
  }
  const [holder] = holdersOf(row.roles, saidBy.role)
  if (holder !== undefined) return { person: holder, role: saidBy.role }
  const message = `nobody is ${roles[saidBy.role].title}; assign the role first, or send "verbatim": true to keep the text as it is`
  throw new Refused('invalid-request', `text: ${message}.`, [{ path: 'text', message }])
}
