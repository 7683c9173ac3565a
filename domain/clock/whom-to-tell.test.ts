import { expect, test } from 'vitest'
import { whomToTell } from './whom-to-tell.ts'

const roles = { ic: 'ana', comms_lead: 'cy', tech_lead: 'bo', responders: ['dan', 'eve'] }

test.each([
  ['the commander and the communications lead are told of updates', 'internal-update', roles, ['ana', 'cy']],
  ['the communications lead first of those for customers', 'external-update', roles, ['cy', 'ana']],
  ['who has both roles is told once', 'internal-update', { ic: 'ana', comms_lead: 'ana' }, ['ana']],
  ['the technical lead of deadlines', 'mitigate', roles, ['ana', 'bo']],
  ['the commander of everything else', 'reassess', roles, ['ana']],
  ['without a commander the responders', 'reassess', { responders: ['dan', 'eve'] }, ['dan', 'eve']],
  ['without anybody whoever answered', 'reassess', {}, ['fay']],
])('%s', (_claim, clock, held, told) => {
  expect(whomToTell(clock, held, 'fay')).toEqual(told)
})

test('when nobody answered nobody is told', () => {
  expect(whomToTell('reassess', {}, null)).toEqual([])
})
