import { readDocument } from '../../../api/document-faults.ts'
import { PreviewRange } from '../../../api/on-call.ts'
import { type FieldError, Refused } from '../../../api/problem.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { wrongFollowing } from '../../../domain/organisation/wrong-schedules.ts'
import { compileSchedule } from '../../../domain/schedule/compile.ts'
import { scheduleWarnings } from '../../../domain/schedule/health.ts'
import { scheduleErrors } from '../../../domain/schedule/problems.ts'
import type { Tx } from '../../database/transaction.ts'
import { followedBy } from './followed-by.ts'
import { presentFinal } from './present-final.ts'
import { readRange } from './range.ts'

/** The people may be anybody: a preview is for thinking. */
export async function previewSchedule(tx: Tx, body: unknown) {
  const read = readDocument(PreviewRange, body)
  if (!read.ok) throw refused(read.errors)
  const wanted = read.value.schedule
  const followed = await followedBy(tx, [wanted])
  const find: FindSchedule = (id) => (id === wanted.id ? wanted : followed(id))
  const misled = wrongFollowing(wanted, find)
  if (misled.length > 0) throw refused(below(misled))
  const schedule = scheduleOf(wanted, find)
  const errors = below(scheduleErrors(schedule))
  if (errors.length > 0) throw refused(errors)
  const range = readRange(read.value)
  const warnings = below(scheduleWarnings(schedule, { rules: wanted.rules, now: tx.now, away: new Map() }))
  return { ...presentFinal(compileSchedule(schedule), range), warnings }
}

function below(faults: FieldError[]): FieldError[] {
  return faults.map(({ path, message }) => ({ path: `schedule.${path}`, message }))
}

function refused(errors: FieldError[]): Refused {
  return new Refused('invalid-request', `${errors[0]?.path}: ${errors[0]?.message}`, errors)
}
