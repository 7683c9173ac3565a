import { expect, test } from 'vitest'
import { presets } from '../severity/scheme.ts'
import { judge, type Judged, type Trigger } from './trigger.ts'

const incident: Judged = {
  service: 'shop',
  team: 'web',
  rank: 2,
  tags: [],
  drill: false,
  detectedAt: new Date('2026-03-07T12:00:00Z'),
  recent: 1,
}
const common = { id: 't', enabled: true, services: [], page: [] }
const repeated: Trigger = { ...common, when: 'repeated', count: 3, minutes: 60, parent: true }
const weekend: Trigger = {
  ...common,
  when: 'weekend',
  severity: 'SEV1',
  time_zone: 'UTC',
  page: [{ person: 'eve' }],
}
const tagged: Trigger = {
  ...common,
  when: 'tagged',
  tags: ['security', 'data-exposure'],
  private: true,
  page: [{ person: 'sam' }],
}

test.each<[string, Trigger, Partial<Judged>, string | null]>([
  ['two of a service are not many', repeated, { recent: 2 }, null],
  ['three are', repeated, { recent: 3 }, '3 incidents of shop in 60 minutes'],
  ['so are four', repeated, { recent: 4 }, '4 incidents of shop in 60 minutes'],
  ['without a service nothing is counted', repeated, { service: null, recent: 9 }, null],
  ['a trigger of other services', { ...repeated, services: ['search'] }, { recent: 3 }, null],
  [
    'one that names the service',
    { ...repeated, services: ['search', 'shop'] },
    { recent: 3 },
    '3 incidents of shop in 60 minutes',
  ],
  ['a drill sets off nothing', repeated, { recent: 3, drill: true }, null],
  ['nor does what is switched off', { ...repeated, enabled: false }, { recent: 3 }, null],
  ['the worst level on a Saturday', weekend, { rank: 1 }, 'SEV1 or worse at the weekend'],
  ['a lesser one', weekend, { rank: 2 }, null],
  ['from a lesser level on', { ...weekend, severity: 'SEV2' }, { rank: 1 }, 'SEV2 or worse at the weekend'],
  ['a working day', weekend, { rank: 1, detectedAt: new Date('2026-03-06T12:00:00Z') }, null],
  [
    'the weekend of another zone',
    { ...weekend, time_zone: 'Asia/Tokyo' },
    { rank: 1, detectedAt: new Date('2026-03-06T16:00:00Z') },
    'SEV1 or worse at the weekend',
  ],
  ['a tag', tagged, { tags: ['checkout', 'data-exposure'] }, 'it is tagged data-exposure'],
  ['another tag', tagged, { tags: ['checkout'] }, null],
  ['no tag', tagged, {}, null],
])('%s', (_claim, trigger, more, because) => {
  const judgement = judge(trigger, { ...incident, ...more }, presets['SEV1-4'])
  expect(judgement.fires ? judgement.because : null).toBe(because)
})

test.each<[string, Trigger, Partial<Judged>, object]>([
  [
    'repetition pages the manager of the team, and gives a parent',
    repeated,
    { recent: 3 },
    { page: [{ team: 'web', who: 'manager' }], parent: true, private: false },
  ],
  [
    'or whom it names',
    { ...repeated, page: [{ person: 'eve' }], parent: false },
    { recent: 3 },
    { page: [{ person: 'eve' }], parent: false },
  ],
  ['a service without a team has no manager', repeated, { recent: 3, team: null }, { page: [] }],
  [
    'a tag pages who is named, and hides it',
    tagged,
    { tags: ['security'] },
    { page: [{ person: 'sam' }], private: true, parent: false },
  ],
])('%s', (_claim, trigger, more, doing) => {
  expect(judge(trigger, { ...incident, ...more }, presets['SEV1-4'])).toMatchObject(doing)
})
