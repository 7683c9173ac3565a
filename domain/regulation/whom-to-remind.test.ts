import { expect, test } from 'vitest'
import { whomToRemind } from './whom-to-remind.ts'

const others = { leaders: ['lea'], administrators: ['adam'] }

test.each([
  ['who holds a role', { ic: 'ana', legal: 'leo', scribe: 'sam' }, others, ['ana', 'leo']],
  ['each once', { ic: 'ana', comms_lead: 'ana' }, others, ['ana']],
  ['the leaders, when nobody holds one', { scribe: 'sam' }, others, ['lea']],
  ['the administrators, when there is no leader', {}, { ...others, leaders: [] }, ['adam']],
])('%s', (_claim, roles, rest, expected) => {
  expect(whomToRemind(roles, rest)).toEqual(expected)
})
