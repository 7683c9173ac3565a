import { describe, expect, test } from 'vitest'
import { type PageToSend, stillWanted } from './still-wanted.ts'

const at = new Date('2026-03-02T03:00:00Z')
const detected = { status: 'detected', acknowledgedAt: null, snoozedUntil: null } as const
const acknowledged = { status: 'acknowledged', acknowledgedAt: at, snoozedUntil: null } as const
const investigating = { status: 'investigating', acknowledgedAt: at, snoozedUntil: null } as const
const snoozed = { ...detected, snoozedUntil: at }
const ended = { endedAt: at }

const page: PageToSend = {
  page: { cause: 'step' },
  escalation: { endedAt: null },
  incident: detected,
  person: {},
  method: {},
}
const forced = { page: { cause: 'forced' } } as const
const catchAll = { page: { cause: 'catch-all' } } as const
const clock = { page: { cause: 'clock' } } as const
const call = { page: { cause: 'call' } } as const

describe('a page is still wanted', () => {
  test.each<[string, Partial<PageToSend>]>([
    ['while nobody answers', {}],
    ['when somebody escalated an acknowledged incident by hand', { ...forced, incident: acknowledged }],
    ['when somebody escalated a snoozed incident by hand', { ...forced, incident: snoozed }],
    ['by the catch-all after the walk ended', { ...catchAll, escalation: ended }],
    ['by the catch-all without an escalation', { ...catchAll, escalation: null }],
    ['for a re-opened incident that is investigated', { incident: investigating }],
    ['by a call on an acknowledged incident', { ...call, escalation: ended, incident: acknowledged }],
    ['by a call on a snoozed incident', { ...call, incident: snoozed }],
    ['by a clock on an acknowledged incident', { ...clock, escalation: ended, incident: acknowledged }],
  ])('%s', (_claim, change) => {
    expect(stillWanted({ ...page, ...change })).toEqual({ send: true })
  })
})

describe('a page is dropped', () => {
  test.each<[string, Partial<PageToSend>, string]>([
    ['once acknowledged', { incident: acknowledged, escalation: ended }, 'acknowledged'],
    [
      'once a forced walk is acknowledged',
      { ...forced, incident: acknowledged, escalation: ended },
      'acknowledged',
    ],
    ['once the catch-all acknowledged', { ...catchAll, incident: acknowledged }, 'acknowledged'],
    ['once work began', { incident: investigating, escalation: ended }, 'escalation-ended'],
    [
      'once work began after the catch-all',
      { ...catchAll, incident: investigating, escalation: ended },
      'escalation-ended',
    ],
    ['when another escalation took over', { escalation: ended }, 'escalation-ended'],
    ['once resolved', { incident: { ...detected, status: 'resolved' } }, 'resolved'],
    ['once closed, though forced', { ...forced, incident: { ...detected, status: 'closed' } }, 'resolved'],
    [
      'once resolved, though a clock ran out',
      { ...clock, incident: { ...detected, status: 'resolved' } },
      'resolved',
    ],
    ['once resolved, though called', { ...call, incident: { ...detected, status: 'resolved' } }, 'resolved'],
    ['once merged', { incident: { ...detected, status: 'merged' } }, 'merged'],
    ['while snoozed', { incident: snoozed }, 'snoozed'],
    ['when its person was deleted', { person: null }, 'person-deleted'],
    ['when its method was deleted', { method: null }, 'method-deleted'],
  ])('%s', (_claim, change, because) => {
    expect(stillWanted({ ...page, ...change })).toEqual({ send: false, because })
  })
})
