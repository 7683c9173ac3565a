import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test.each<[string | number | null, string]>([
  ['Ana', 'Ana'],
  [12.5, '12.5'],
  [-3, '-3'],
  [null, ''],
  ['', ''],
  ['Silva, Ana', '"Silva, Ana"'],
  ['the "first" line', '"the ""first"" line"'],
  ['two\r\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['|calc', "'|calc"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "'\t=1+1"],
  ['\u0000=1', "'=1"],
  ['\u202E=1', "'=1"],
  ['a-b', 'a-b'],
])('%j is written as %j', (cell, text) => {
  expect(csv([[cell]])).toBe(`${text}\r\n`)
})

test('rows are lines', () => {
  expect(
    csv([
      ['a', 1],
      ['b', 2],
    ]),
  ).toBe('a,1\r\nb,2\r\n')
})
