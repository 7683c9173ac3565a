import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { readEntry } from '../timeline/read-entries.ts'
import { incidentStream } from '../timeline/record.ts'

export async function requireEntry(tx: Tx, row: IncidentRow, number: number): Promise<IncidentEntry> {
  const entry = await readEntry(tx, incidentStream(row.id), number)
  if (entry) return entry
  throw new Refused('not-found', `The timeline of ${nameOf(row.id)} has no entry ${number}.`)
}
