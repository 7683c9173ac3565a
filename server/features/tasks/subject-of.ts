import { nameOf, type IncidentRow } from '../incidents/store.ts'
import type { TaskRow } from './store.ts'

/** Texts of a private incident leave the system without what it is about. */
export function subjectOf({ id, private: isPrivate }: IncidentRow, { number, title }: TaskRow): string {
  return isPrivate ? `${nameOf(id)}: task ${number}` : `${nameOf(id)}: ${title}`
}
