import { expect, test } from 'vitest'
import { nextWord, restOf } from './words.ts'

function wordsIn(text: string): string[] {
  const words: string[] = []
  for (let at = 0; ;) {
    const read = nextWord({ text, at })
    if (!read.ok) return [...words, `no end: ${read.quote}`]
    if (!read.word) return words
    words.push(read.word.quoted ? `<${read.word.text}>` : read.word.text)
    at = read.word.after
  }
}

test.each<[string, string, string[]]>([
  ['words stand between blanks', '  one\t two\nthree ', ['one', 'two', 'three']],
  ['quotes hold words together', 'a "b c" d', ['a', '<b c>', 'd']],
  ['single quotes too', "a 'b c'", ['a', '<b c>']],
  ['and those that phones type', 'a “b c” ‘d e’', ['a', '<b c>', '<d e>']],
  ['an apostrophe is no quote', "it's here", ["it's", 'here']],
  ['a backslash keeps a quote', String.raw`"say \"go\""`, ['<say "go">']],
  ['an empty quote is a word', '""', ['<>']],
  ['a quote without an end is told', 'a "b c', ['a', 'no end: "b c']],
  ['nothing has no words', '  ', []],
])('%s', (_claim, text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test('the rest is as it was written', () => {
  expect(restOf({ text: 'note He said "go"\n now ', at: 4 })).toBe('He said "go"\n now')
})
