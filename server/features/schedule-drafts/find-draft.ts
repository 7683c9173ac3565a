import { Refused } from '../../../api/problem.ts'
import type { Organisation, Schedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { type DraftRow, draftsOf } from './store.ts'

export function scheduleIn({ schedules }: Organisation, id: string): Schedule {
  const found = schedules.find((schedule) => schedule.id === id)
  if (!found) throw new Refused('not-found', `There is no schedule "${id}".`)
  return found
}

export async function findDraft(tx: Tx, { id, draft }: { id: string; draft: string }): Promise<DraftRow> {
  const found = (await draftsOf(tx, id)).find((one) => one.id === draft)
  if (!found) throw new Refused('not-found', `Schedule "${id}" has no draft "${draft}".`)
  return found
}
