import { readDocument } from '../../../api/document-faults.ts'
import { PreviewRange } from '../../../api/on-call.ts'
import { type FieldError, Refused } from '../../../api/problem.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { compileSchedule } from '../../../domain/schedule/compile.ts'
import { scheduleWarnings } from '../../../domain/schedule/health.ts'
import { scheduleErrors } from '../../../domain/schedule/problems.ts'
import { presentFinal } from './present-final.ts'
import { readRange } from './range.ts'

/** The people may be anybody: a preview is for thinking. */
export function previewSchedule(body: unknown, now: Date) {
  const read = readDocument(PreviewRange, body)
  if (!read.ok) throw refused(read.errors)
  const schedule = scheduleOf(read.value.schedule)
  const errors = below(scheduleErrors(schedule))
  if (errors.length > 0) throw refused(errors)
  const range = readRange(read.value)
  const warnings = below(scheduleWarnings(schedule, now))
  return { ...presentFinal(compileSchedule(schedule), range), warnings }
}

function below(faults: FieldError[]): FieldError[] {
  return faults.map(({ path, message }) => ({ path: `schedule.${path}`, message }))
}

function refused(errors: FieldError[]): Refused {
  return new Refused('invalid-request', `${errors[0]?.path}: ${errors[0]?.message}`, errors)
}
