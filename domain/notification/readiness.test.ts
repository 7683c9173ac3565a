import { describe, expect, test } from 'vitest'
import { type Reachability, readinessOf } from './readiness.ts'

const sms = { id: 'ana-sms', channel: 'sms', verified: true } as const
const mail = { id: 'ana-mail', channel: 'email', verified: true } as const
const person: Reachability = {
  methods: [sms, mail],
  highRules: [{ afterMinutes: 0, via: 'ana-sms' }],
  sent: [],
  missedIncidents: 0,
}
const sent = (method: string, minute: number, state: 'reached' | 'failed' | 'open') => ({
  method,
  at: new Date(Date.UTC(2026, 2, 2, 3, minute)),
  state,
  because: state === 'failed' ? 'no-receipt' : null,
})

test.each<[string, Partial<Reachability>, string]>([
  ['who has verified methods and a rule is ready', {}, 'ready'],
  ['without a method nobody is reached', { methods: [] }, 'unreachable: no-methods'],
  [
    'an unverified method is flagged, and used',
    { methods: [{ ...sms, verified: false }, mail] },
    'doubtful: unverified ana-sms',
  ],
  ['without a rule for high urgency it is said', { highRules: [] }, 'doubtful: no-rules'],
  [
    'a rule for a method that is gone is none',
    { highRules: [{ afterMinutes: 0, via: 'gone' }] },
    'doubtful: no-rules',
  ],
  [
    'a failure beside a way that works is doubtful',
    { sent: [sent('ana-sms', 0, 'failed')] },
    'doubtful: failed ana-sms',
  ],
  ['what came through is nothing to say', { sent: [sent('ana-sms', 0, 'reached')] }, 'ready'],
  ['what is under way is nothing to say yet', { sent: [sent('ana-sms', 0, 'open')] }, 'ready'],
  [
    'when the last of every method failed, they are unreachable',
    { sent: [sent('ana-sms', 0, 'reached'), sent('ana-sms', 5, 'failed'), sent('ana-mail', 6, 'failed')] },
    'unreachable: failed ana-sms, failed ana-mail',
  ],
  [
    'what came through later counts more',
    { sent: [sent('ana-sms', 5, 'failed'), sent('ana-mail', 5, 'failed'), sent('ana-sms', 9, 'reached')] },
    'doubtful: failed ana-sms, failed ana-mail',
  ],
  [
    'what is under way does not make up for a failure',
    { methods: [sms], sent: [sent('ana-sms', 5, 'failed'), sent('ana-sms', 9, 'open')] },
    'unreachable: failed ana-sms',
  ],
  ['who was not reached for an incident was not', { missedIncidents: 1 }, 'doubtful: missed'],
])('%s', (_claim, more, expected) => {
  const { state, findings } = readinessOf({ ...person, ...more })
  const said = findings.map(({ because, method }) => (method === null ? because : `${because} ${method}`))
  expect([state, said.join(', ')].filter((part) => part !== '').join(': ')).toBe(expected)
})

describe('a finding says what happened and what to do', () => {
  test('of failures', () => {
    const { findings } = readinessOf({
      ...person,
      sent: [sent('ana-sms', 1, 'failed'), sent('ana-sms', 2, 'failed')],
    })
    expect(findings).toEqual([
      {
        because: 'failed',
        method: 'ana-sms',
        text: '2 messages by sms failed (no receipt came); none came through since.',
        remedy: 'Correct "ana-sms", then try it: tocsin contact test ana-sms',
      },
    ])
  })

  test('of incidents', () => {
    const { findings } = readinessOf({ ...person, missedIncidents: 2 })
    expect(findings[0]?.text).toBe('They were not reached for 2 incidents: every message failed.')
  })
})
