import type { Absence } from '../../../api/absences.ts'
import type { AbsenceRow } from './store.ts'

export function presentAbsence({
  id,
  person_id,
  starts_at,
  ends_at,
  reason,
  from_calendar,
}: AbsenceRow): Absence {
  return {
    id,
    person: person_id,
    starts_at: starts_at.toISOString(),
    ends_at: ends_at.toISOString(),
    reason,
    from_calendar,
  }
}
