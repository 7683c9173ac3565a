import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

test.each<[string, string, string[]]>([
  ['a name in a sentence', 'Can you look, @ana?', ['ana']],
  ['at the beginning', '@ana please look', ['ana']],
  ['several, once each, in their order', '@bo and @ana, or @bo', ['bo', 'ana']],
  ['what ends the sentence is no part of the name', 'Ask @ana.', ['ana']],
  ['a name may have dots and dashes in it', 'Ask @ana.silva or @web-team', ['ana.silva', 'web-team']],
  ['in brackets', '(@ana, @bo)', ['ana', 'bo']],
  ['names are written small', '@Ana', ['ana']],
  ['an address of mail is none', 'write to ana@example.com', []],
  ['nor is a part of an address of the web', 'https://git.example.com/@ana/notes', []],
  ['nor an @ alone', 'at @ home', []],
  ['nor two of them', '@@ana', []],
])('%s', (_claim, text, names) => {
  expect(mentionsIn(text)).toEqual(names)
})

test('twenty at most', () => {
  const text = Array.from({ length: 30 }, (_, index) => `@p${index}`).join(' ')
  expect(mentionsIn(text)).toHaveLength(20)
})
