import { describe, expect, test } from 'vitest'
import { readMessage, type Message } from './message.ts'

const nothing = { timeOfDayMs: null, saidBy: null, kind: null }

function at(hours: number, minutes: number): number {
  return (hours * 60 + minutes) * 60_000
}

test.each<[string, string, Partial<Message>]>([
  [
    'the whole form',
    '[14:37] @ana [DECISION] Roll back',
    { timeOfDayMs: at(14, 37), saidBy: { person: 'ana' }, kind: 'DECISION', text: 'Roll back' },
  ],
  [
    'the person in brackets, as some write it',
    '[14:37] [@ana] [decision] Roll back',
    { timeOfDayMs: at(14, 37), saidBy: { person: 'ana' }, kind: 'DECISION', text: 'Roll back' },
  ],
  ['only a kind', '[QUESTION] Is it DNS?', { kind: 'QUESTION', text: 'Is it DNS?' }],
  ['only a time', '[9:05] Restarted', { timeOfDayMs: at(9, 5), text: 'Restarted' }],
  [
    'a time and a person',
    '[09:05] @bo Restarted',
    { timeOfDayMs: at(9, 5), saidBy: { person: 'bo' }, text: 'Restarted' },
  ],
  [
    'a person and a kind',
    '@bo [ACTION] Restarted',
    { saidBy: { person: 'bo' }, kind: 'ACTION', text: 'Restarted' },
  ],
  ['a role speaks', 'IC: roll back now', { saidBy: { role: 'ic' }, text: 'roll back now' }],
  [
    'another role, in small letters',
    'comms: page is out',
    { saidBy: { role: 'comms_lead' }, text: 'page is out' },
  ],
  [
    'a role speaks at a time',
    '[14:37] [DECISION] IC: roll back',
    { timeOfDayMs: at(14, 37), saidBy: { role: 'ic' }, kind: 'DECISION', text: 'roll back' },
  ],
  ['several lines stay', '[NOTE] one\ntwo', { kind: 'NOTE', text: 'one\ntwo' }],
  ['words to a person are not theirs', '@ana please look', { text: '@ana please look' }],
  ['a pasted log line is text', '[ERROR] disk full', { text: '[ERROR] disk full' }],
  ['so is one with seconds', '[14:37:02] GET /', { text: '[14:37:02] GET /' }],
  ['a colon alone makes no speaker', 'Note: it rains', { text: 'Note: it rains' }],
  ['nor does an address', 'IC:1234', { text: 'IC:1234' }],
  ['a list in brackets is text', '[a, b] are down', { text: '[a, b] are down' }],
])('%s', (_claim, written, expected) => {
  expect(readMessage(written)).toEqual({ ok: true, message: { ...nothing, ...expected } })
})

describe('what is wrong is said and not guessed', () => {
  test.each([
    ['a slip in the kind', '[DECISON] Roll back', 'there is no kind "DECISON"; did you mean "DECISION"?'],
    [
      'a kind that is none',
      '[14:37] @ana [VERDICT] Roll back',
      'there is no kind "VERDICT"; the kinds are ACTION',
    ],
    ['a time that is none', '[25:00] Restarted', '"25:00" is no time of the day'],
    ['a head without a message', '[14:37] @ana [DECISION]', 'says nothing'],
  ])('%s', (_claim, written, because) => {
    expect(readMessage(written)).toEqual({ ok: false, because: expect.stringContaining(because) })
  })
})
