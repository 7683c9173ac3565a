import { Refused } from '../../../api/problem.ts'
import { assign } from '../../../domain/role/assign.ts'
import { holdersOf } from '../../../domain/role/roles.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { HandOverRow } from './hand-over-store.ts'

type Passing = Pick<HandOverRow, 'role' | 'from_person' | 'to_person' | 'override'>

/** Who holds what once the role went from the one to the other; refused where they cannot have it. */
export function passedOn(row: IncidentRow, { role, from_person: from, to_person: to, override }: Passing) {
  const holders = holdersOf(row.roles, role)
  if (holders.includes(to)) throw new Refused('conflict', `${to} holds that role already.`)
  const wanted = { [role]: holders.map((holder) => (holder === from ? to : holder)) }
  const passed = assign(row.roles, wanted, { rank: row.severity_rank, override })
  if (passed.ok) return passed
  throw new Refused('guarded', `${passed.because}.`, [{ path: passed.path, message: passed.because }])
}
