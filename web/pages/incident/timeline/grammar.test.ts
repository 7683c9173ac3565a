import { expect, test } from 'vitest'
import { meaningOf, suggestCommands } from './grammar.ts'

test.each([
  ['/', '/incident'],
  ['/on', '/oncall'],
  ['/incident se', 'severity LEVEL because REASON'],
  ['/incident ', 'create TITLE [severity SEVERITY] [on SERVICE]'],
])('%s goes on with %s', (text, label) => {
  expect(suggestCommands(text)[0]?.label).toBe(label)
})

test.each(['', 'a note', '/incident severity SEV1'])('%j goes on by itself', (text) => {
  expect(suggestCommands(text)).toEqual([])
})

test.each([
  ['plain words', null],
  [
    '[14:37] @ana [DECISION] Roll back',
    'Understood as a decision, said by ana, at the time that it begins with.',
  ],
  ['IC: roll back', 'Understood as said by the incident commander.'],
  ['/incident ack', null],
])('%s means %s', (text, meaning) => {
  expect(meaningOf(text, 'INC-1')?.text ?? null).toBe(meaning)
})

test('a slip is told before it is sent', () => {
  expect(meaningOf('/incident sevrity SEV1', 'INC-1')).toMatchObject({ wrong: true })
  expect(meaningOf('@ana [DECISON] x', 'INC-1')).toMatchObject({ wrong: true })
})
