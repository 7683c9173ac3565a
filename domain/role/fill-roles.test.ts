import { describe, expect, test } from 'vitest'
import { sev1to4 } from '../severity/sev1-4.ts'
import { fillRoles, needOf, type Candidates, type Filled } from './fill-roles.ts'
import type { HeldRoles } from './roles.ts'

const [sev1, sev2, sev3, sev4] = sev1to4
const everyone: Candidates = { ic: ['ana'], tech_lead: ['bo'], comms_lead: ['cy'], scribe: ['dee'] }

type Case = [string, typeof sev1, HeldRoles, { candidates: Candidates; declarer: string | null }, string]

test.each<Case>([
  [
    'SEV1 takes all that it requires from the rosters',
    sev1,
    {},
    { candidates: everyone, declarer: 'eve' },
    'ic: ana, tech_lead: bo, comms_lead: cy, scribe: dee',
  ],
  [
    'what is recommended is left to people',
    sev2,
    {},
    { candidates: everyone, declarer: null },
    'ic: ana, tech_lead: bo',
  ],
  [
    'who holds a role keeps it',
    sev2,
    { ic: 'eve' },
    { candidates: everyone, declarer: null },
    'tech_lead: bo',
  ],
  [
    'one person gets one role',
    sev2,
    {},
    { candidates: { ic: ['ana'], tech_lead: ['ana', 'bo'] }, declarer: null },
    'ic: ana, tech_lead: bo',
  ],
  [
    'a role stays free rather than be a second one',
    sev2,
    {},
    { candidates: { ic: ['ana'], tech_lead: ['ana'] }, declarer: 'bo' },
    'ic: ana; missing tech_lead',
  ],
  [
    'without a roster who declares it commands it',
    sev2,
    {},
    { candidates: {}, declarer: 'eve' },
    'ic: eve by declaring; missing tech_lead',
  ],
  [
    'but not as its technical lead as well',
    sev2,
    { tech_lead: 'eve' },
    { candidates: {}, declarer: 'eve' },
    '; missing ic',
  ],
  [
    'a token that is no person commands nothing',
    sev2,
    {},
    { candidates: {}, declarer: null },
    '; missing ic, tech_lead',
  ],
  [
    'who declares a SEV3 is its responder',
    sev3,
    {},
    { candidates: {}, declarer: 'eve' },
    'responders: eve by declaring',
  ],
  [
    'a roster of responders gives all of them',
    sev4,
    {},
    { candidates: { responders: ['ana', 'bo'] }, declarer: 'eve' },
    'responders: ana bo',
  ],
  [
    'a responder may take a role of their own',
    sev2,
    { responders: ['ana'] },
    { candidates: { ic: ['ana'] }, declarer: null },
    'ic: ana; missing tech_lead',
  ],
])('%s', (_claim, level, held, around, expected) => {
  expect(said(fillRoles(level, held, around))).toBe(expected)
})

describe('what a level needs', () => {
  test.each([
    ['SEV1 requires a scribe', sev1, 'scribe', 'required'],
    ['SEV2 recommends one', sev2, 'scribe', 'recommended'],
    ['SEV3 does without', sev3, 'scribe', 'optional'],
  ] as const)('%s', (_claim, level, role, need) => {
    expect(needOf(level, role)).toBe(need)
  })
})

function said({ given, missing }: Filled): string {
  const roles = given.map(
    ({ role, people, because }) =>
      `${role}: ${people.join(' ')}${because === 'declarer' ? ' by declaring' : ''}`,
  )
  return roles.join(', ') + (missing.length > 0 ? `; missing ${missing.join(', ')}` : '')
}
