import { expect, test } from 'vitest'
import { reminderText } from './reminder-text.ts'

const notice = {
  incident: 'INC-7',
  clock: 'gdpr.authority',
  regime: 'GDPR',
  recipient: 'The authority',
  template: 'gdpr-authority',
}

test('it says how long is left, what the notice has to say and what to do', () => {
  const { subject, text } = reminderText('4h', notice, {
    dueAt: new Date('2026-03-05T09:00:00Z'),
    checklist: ['The nature of the breach'],
    othersOpen: ['The people concerned'],
  })
  expect(subject).toBe('INC-7: 4 hours are left for the notice gdpr.authority')
  expect(text.split('\n')).toEqual([
    'GDPR: the notice to The authority is due 2026-03-05 09:00 UTC; 4 hours are left, and there is no proof that it was sent.',
    'It says:',
    '- The nature of the breach',
    'Still open besides: The people concerned.',
    'Draft: tocsin incident templates INC-7 --template gdpr-authority',
    'Proof: tocsin incident regulatory INC-7 --sent gdpr.authority --to "…" --reference "…"',
  ])
})
