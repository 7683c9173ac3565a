import { mayFire } from '../../../domain/escalation/may-fire.ts'
import type { Position } from '../../../domain/escalation/policy.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import type { Paging } from '../notifications/page-people.ts'
import { fireSteps, type Walk } from './fire-steps.ts'
import { advanceJob, moveOnJob } from './jobs.ts'
import { lockEscalations } from './store.ts'

/** A step that reached nobody is left at once, if the walk still waits after it. */
export function moveOnHandler(paging: Paging): TransactionalHandler<{ escalation: string } & Position> {
  return {
    kind: moveOnJob,
    batch: 50,
    run: async (tx, jobs) => {
      const failed = new Map(jobs.map(({ payload }) => [payload.escalation, payload]))
      const walks = await lockEscalations(tx, [...failed.keys()])
      const waiting = walks.filter(({ escalation, incident }) => {
        const step = failed.get(escalation.id)
        if (!step || !isNext(escalation, step)) return false
        return firing({ escalation, incident }, { round: escalation.round, step: escalation.step })
      })
      await fireSteps(tx, paging, waiting)
    },
  }
}

function isNext({ round, step, steps }: Walk['escalation'], after: Position): boolean {
  // The catch-all has no place in the walk.
  if (after.step < 0) return false
  const last = after.step + 1 >= steps.length
  return last ? round === after.round + 1 && step === 0 : round === after.round && step === after.step + 1
}

/** The timers between the steps. A timer whose walk has ended or moved on since does nothing. */
export function advanceHandler(paging: Paging): TransactionalHandler<{ escalation: string } & Position> {
  return {
    kind: advanceJob,
    batch: 500,
    run: async (tx, jobs) => {
      const timers = new Map<string, Position[]>()
      for (const { payload } of jobs)
        timers.set(payload.escalation, [...(timers.get(payload.escalation) ?? []), payload])
      const walks = await lockEscalations(tx, [...timers.keys()])
      const due = walks.filter((walk) =>
        (timers.get(walk.escalation.id) ?? []).some((position) => firing(walk, position)),
      )
      await fireSteps(tx, paging, due)
    },
  }
}

function firing({ escalation, incident }: Walk, job: Position): boolean {
  return mayFire({
    escalation: {
      endedAt: escalation.ended_at,
      position: { round: escalation.round, step: escalation.step },
    },
    incident: {
      status: incident.status,
      acknowledgedAt: incident.acknowledged_at,
      snoozedUntil: incident.snoozed_until,
    },
    job,
    forced: escalation.forced,
  }).fire
}
