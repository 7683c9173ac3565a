import { describe, expect, test } from 'vitest'
import { type FiringStep, mayFire } from './may-fire.ts'

const at = new Date('2026-03-02T03:00:00Z')

const due: FiringStep = {
  escalation: { endedAt: null, position: { round: 0, step: 1 } },
  incident: { status: 'detected', acknowledgedAt: null, snoozedUntil: null },
  job: { round: 0, step: 1 },
  forced: false,
}

const acknowledged = { ...due.incident, status: 'acknowledged', acknowledgedAt: at } as const
const snoozed = { ...due.incident, snoozedUntil: at }

describe('a step fires', () => {
  test.each<[string, Partial<FiringStep>]>([
    ['when it is the one the escalation waits for', {}],
    ['by hand on an acknowledged incident', { incident: acknowledged, forced: true }],
    ['by hand on a snoozed incident', { incident: snoozed, forced: true }],
    ['again after an unacknowledge', { incident: { ...due.incident, acknowledgedAt: at } }],
    [
      'for a re-opened incident that is investigated',
      { incident: { ...acknowledged, status: 'investigating' } },
    ],
  ])('%s', (_claim, change) => {
    expect(mayFire({ ...due, ...change })).toEqual({ fire: true })
  })
})

describe('a step does not fire', () => {
  test.each<[string, Partial<FiringStep>, string]>([
    ['after its escalation ended', { escalation: { ...due.escalation, endedAt: at } }, 'ended'],
    ['by hand after its escalation ended again', { ...ended(), forced: true }, 'ended'],
    ['on an acknowledged incident', { incident: acknowledged }, 'acknowledged'],
    ['on a snoozed incident', { incident: snoozed }, 'snoozed'],
    ['on a resolved incident', { incident: { ...due.incident, status: 'resolved' } }, 'resolved'],
    [
      'by hand on a closed incident',
      { incident: { ...due.incident, status: 'closed' }, forced: true },
      'resolved',
    ],
    ['on a merged incident', { incident: { ...due.incident, status: 'merged' } }, 'merged'],
    ['when another job fired it already', { job: { round: 0, step: 0 } }, 'stale-position'],
    ['by hand when somebody else was faster', { job: { round: 0, step: 0 }, forced: true }, 'stale-position'],
    [
      'when its job is of an earlier walk',
      { escalation: { endedAt: null, position: { round: 1, step: 1 } } },
      'stale-position',
    ],
  ])('%s', (_claim, change, because) => {
    expect(mayFire({ ...due, ...change })).toEqual({ fire: false, because })
  })
})

function ended() {
  return { escalation: { ...due.escalation, endedAt: at } }
}
