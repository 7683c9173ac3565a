import { expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { close, correctOutcome, merge, reopen, resolve } from './ending.ts'
import type { Answer, Incident } from './lifecycle.ts'

const detectedAt = new Date('2026-03-01T10:00:00Z')
const minute = (count: number) => after(detectedAt, { minutes: count })

const undeclared: Incident = {
  id: 'INC-7',
  status: 'acknowledged',
  outcome: null,
  startedAt: null,
  detectedAt,
  acknowledgedAt: minute(2),
  declaredAt: null,
  identifiedAt: null,
  monitoringSince: null,
  mitigatedAt: null,
  resolvedAt: null,
  closedAt: null,
}
const declared: Incident = { ...undeclared, declaredAt: minute(3) }
const watched: Incident = {
  ...declared,
  status: 'monitoring',
  monitoringSince: minute(20),
  mitigatedAt: minute(20),
}
const resolved: Incident = { ...declared, status: 'resolved', outcome: 'fixed', resolvedAt: minute(60) }
const confirmed = { criteriaConfirmed: true }

test.each<[string, Answer, 'done' | RegExp]>([
  ['an undeclared incident is resolved without more ado', resolve(undeclared, minute(5)), 'done'],
  [
    'a declared one has to be watched first',
    resolve(declared, minute(90), confirmed),
    /watch it in monitoring for 15/,
  ],
  ['it has to stay stable', resolve(watched, minute(30), confirmed), /in monitoring for 10 of 15 minutes/],
  [
    'one second too early is too early',
    resolve(watched, after(minute(35), { seconds: -1 }), confirmed),
    /14 of 15/,
  ],
  [
    'the criteria have to be confirmed',
    resolve(watched, minute(40)),
    /Confirm that INC-7 meets the criteria/,
  ],
  ['stable and confirmed, it is resolved', resolve(watched, minute(35), confirmed), 'done'],
  [
    'a level may ask for longer',
    resolve(watched, minute(35), { ...confirmed, stabilityMinutes: 60 }),
    /15 of 60/,
  ],
  [
    'a reason overrides the guard',
    resolve(declared, minute(5), { override: 'rolled back, seen it' }),
    'done',
  ],
  ['blanks are no reason', resolve(declared, minute(5), { override: ' ' }), /watch it/],
  ['closing waits half an hour', close(resolved, minute(89)), /resolved 29 minutes ago; close it after 30/],
  ['after half an hour it may be closed', close(resolved, minute(90)), 'done'],
  [
    'a post-mortem must be scheduled where required',
    close(resolved, minute(90), { postmortem: 'missing' }),
    /post-mortem/,
  ],
  ['once scheduled, it may be closed', close(resolved, minute(90), { postmortem: 'scheduled' }), 'done'],
  [
    'a reason overrides both',
    close(resolved, minute(61), { postmortem: 'missing', override: 'test' }),
    'done',
  ],
])('%s', (_claim, answer, end) => {
  if (end === 'done') expect(answer).toMatchObject({ ok: true, changed: true })
  else expect(answer).toMatchObject({ ok: false, code: 'guard', because: expect.stringMatching(end) })
})

test.each<[string, Answer, Partial<Incident>]>([
  [
    'resolving ends the watch and keeps the outcome',
    resolve(watched, minute(40), { ...confirmed, outcome: 'fixed' }),
    { status: 'resolved', outcome: 'fixed', monitoringSince: null, resolvedAt: minute(40) },
  ],
  [
    'without an outcome it stays open to be named',
    resolve(undeclared, minute(40)),
    { status: 'resolved', outcome: null, monitoringSince: null, resolvedAt: minute(40) },
  ],
  [
    'a clock that runs behind never puts the resolution before the mitigation',
    resolve(watched, minute(10), { override: 'sure' }),
    { status: 'resolved', outcome: null, monitoringSince: null, resolvedAt: minute(20) },
  ],
  ['an outcome can be corrected', correctOutcome(resolved, 'false-positive'), { outcome: 'false-positive' }],
  [
    'reopening takes resolution and mitigation back',
    reopen({ ...resolved, mitigatedAt: minute(20) }),
    { status: 'investigating', outcome: null, monitoringSince: null, mitigatedAt: null, resolvedAt: null },
  ],
  [
    'what is merged counts as a duplicate',
    merge(watched, { id: 'INC-9', status: 'detected' }),
    { status: 'merged', outcome: 'duplicate', monitoringSince: null },
  ],
  [
    'two resolved incidents may still be merged',
    merge(resolved, { id: 'INC-9', status: 'closed' }),
    { status: 'merged', outcome: 'duplicate', monitoringSince: null },
  ],
])('%s', (_claim, answer, fields) => {
  expect(answer).toEqual({ ok: true, changed: true, incident: fields })
})

test.each<[string, Answer, RegExp]>([
  ['nothing is merged into itself', merge(watched, { id: 'INC-7', status: 'detected' }), /into itself/],
  ['nor into what was merged', merge(watched, { id: 'INC-9', status: 'merged' }), /INC-9 was merged itself/],
  [
    'nor, while open, into what is over',
    merge(watched, { id: 'INC-9', status: 'resolved' }),
    /would be forgotten/,
  ],
  [
    'an open incident is not closed',
    close(watched, minute(90), { override: 'now' }),
    /resolve it before closing it/,
  ],
  [
    'an open incident has no outcome to correct',
    correctOutcome(watched, 'fixed'),
    /gets its outcome when it is/,
  ],
])('%s', (_claim, answer, because) => {
  expect(answer).toMatchObject({ ok: false, code: 'conflict', because: expect.stringMatching(because) })
})
