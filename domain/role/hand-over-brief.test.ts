import { expect, test } from 'vitest'
import { draftBrief, type KnownOfIncident } from './hand-over-brief.ts'

const nothing: KnownOfIncident = {
  id: 'INC-7',
  title: 'Checkout fails',
  severity: 'SEV1',
  status: 'investigating',
  impact: null,
  facts: {},
  minutesSinceDetected: 3.9,
  roles: [],
  said: [],
}

function note(kind: string, text: string) {
  return { kind, event: 'note', who: 'ana', text }
}

test('what nothing is known of says so', () => {
  expect(draftBrief(nothing)).toEqual({
    status_and_impact:
      'INC-7 SEV1, status investigating, detected 3 min ago: Checkout fails\nImpact: not written down',
    tried: 'Nothing is written down as an ACTION.',
    strategy: 'No DECISION is written down.',
    people: 'Nobody holds a role.',
    pending_decisions: 'No QUESTION is open.',
  })
})

test('the incident and its timeline are drawn together', () => {
  const brief = draftBrief({
    ...nothing,
    impact: 'Nobody can pay',
    facts: { error_rate: 35, notes: null },
    minutesSinceDetected: 252,
    roles: [
      { title: 'incident commander', people: ['ana'] },
      { title: 'responders', people: ['bo', 'cy'] },
    ],
    said: [
      note('ACTION', 'Restarted the pods'),
      { kind: 'ACTION', event: 'severity-changed', who: 'ana', text: 'ana raised the severity' },
      note('DECISION', 'Roll back'),
      note('QUESTION', 'Is the cache warm?'),
      note('QUESTION', 'Who calls the bank?'),
      note('ANSWER', 'It is'),
    ],
  })
  expect(brief).toEqual({
    status_and_impact:
      'INC-7 SEV1, status investigating, detected 4 h 12 min ago: Checkout fails\nImpact: Nobody can pay\nerror rate: 35',
    tried: 'ana: Restarted the pods',
    strategy: 'ana: Roll back',
    people: 'incident commander: ana\nresponders: bo, cy',
    pending_decisions: 'ana: Who calls the bank?',
  })
})
