import { expect, test } from 'vitest'
import { markdown, written } from './markdown.ts'

test.each([
  ['a link is no link', '[x](javascript:alert)', '\\[x\\](javascript:alert)'],
  ['HTML is no HTML', '<img src=x>', '\\<img src=x\\>'],
  ['a second line cannot begin a heading', 'a\n# b', 'a \\# b'],
  ['a table stays in its cell', 'a | b', 'a \\| b'],
  ['an address is no link', 'see https://x.example', 'see https\\://x.example'],
  ['nor is one without a scheme', 'see www.x.example', 'see www\\.x.example'],
  ['nobody is mentioned', 'ask @here', 'ask \\@here'],
  ['an escape is escaped', '\\*a\\*', '\\\\\\*a\\\\\\*'],
  ['controls vanish', 'a\u202Eb\u0000', 'ab'],
])('what enters a template means nothing: %s', (_claim, text, shown) => {
  expect(markdown`- ${text}`.markup).toBe(`- ${shown}`)
})

test('what was written here, or as Markdown, stays', () => {
  const items = [markdown`- **${'a*'}**`, written('- *b*')]
  expect(markdown`${items}`.markup).toBe('- **a\\***\n- *b*')
})
