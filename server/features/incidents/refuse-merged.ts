import { Refused } from '../../../api/problem.ts'
import { nameOf, type IncidentRow } from './store.ts'

/** What was merged is gone on with where it went. */
export function refuseMerged({ id, merged_into: into }: IncidentRow): void {
  if (into === null) return
  throw new Refused('conflict', `${nameOf(id)} was merged into ${nameOf(into)}; work goes on there.`)
}
