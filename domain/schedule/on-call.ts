import type { CompiledSchedule } from './compile.ts'
import type { OnCall } from './schedule.ts'

export function onCall(schedule: CompiledSchedule, at: Date): OnCall {
  return schedule.keptSlotAt(at.getTime()).value
}
