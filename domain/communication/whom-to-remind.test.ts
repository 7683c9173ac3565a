import { expect, test } from 'vitest'
import { whomToRemind } from './whom-to-remind.ts'

test.each([
  ['the communications lead', { ic: 'ana', comms_lead: 'lea' }, ['lea']],
  ['the incident commander, where there is no lead', { ic: 'ana', responders: ['bo'] }, ['ana']],
  ['whoever works on it, where there is neither', { responders: ['bo', 'cy'] }, ['bo', 'cy']],
  ['nobody, where nobody has a role', { responders: [] }, []],
])('%s', (_claim, roles, expected) => {
  expect(whomToRemind(roles)).toEqual(expected)
})
