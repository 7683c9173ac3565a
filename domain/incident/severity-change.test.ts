import { expect, test } from 'vitest'
import { statuses } from './lifecycle.ts'
import { pagingAfter, urgencyChange } from './severity-change.ts'

test.each([
  ['from low to high it rises', 'low', 'high', 'rises'],
  ['from nobody to low it rises', null, 'low', 'rises'],
  ['from nobody to high it rises', null, 'high', 'rises'],
  ['from high to low it falls', 'high', 'low', 'falls'],
  ['a level that pages nobody ends the paging', 'high', null, 'pages-nobody'],
  ['a low one that pages nobody does too', 'low', null, 'pages-nobody'],
  ['high stays high', 'high', 'high', 'same'],
  ['low stays low', 'low', 'low', 'same'],
  ['what paged nobody goes on paging nobody', null, null, 'same'],
] as const)('%s', (_claim, from, to, change) => {
  expect(urgencyChange(from, to)).toBe(change)
})

const over = new Set(['resolved', 'closed', 'merged'])

test.each(statuses)('what rising urgency does to the paging of an incident that is %s', (status) => {
  const after = (snoozed: boolean, hasWalk: boolean) => pagingAfter('rises', { status, snoozed, hasWalk })
  expect([after(true, true), after(true, false)]).toEqual(['stays', 'stays'])
  const [walking, standing] = [after(false, true), after(false, false)]
  if (over.has(status)) expect([walking, standing]).toEqual(['stays', 'stays'])
  else if (status === 'detected') expect([walking, standing]).toEqual(['starts-anew', 'starts-anew'])
  else if (status === 'acknowledged') expect([walking, standing]).toEqual(['newcomers', 'newcomers'])
  else expect([walking, standing]).toEqual(['starts-anew', 'newcomers'])
})

test.each(statuses)(
  'an incident that is %s is not paged for otherwise when its urgency stays or falls',
  (status) => {
    for (const change of ['same', 'falls'] as const)
      for (const snoozed of [true, false])
        for (const hasWalk of [true, false])
          expect(pagingAfter(change, { status, snoozed, hasWalk })).toBe('stays')
  },
)

test.each(statuses)('a level that pages nobody ends the paging of an incident that is %s', (status) => {
  expect(pagingAfter('pages-nobody', { status, snoozed: false, hasWalk: true })).toBe('ends')
})
