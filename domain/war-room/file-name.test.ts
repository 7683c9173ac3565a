import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test.each([
  ['a plain name stays', 'graph.png', 'graph.png'],
  ['letters of all languages stay', 'Fehlerrate Köln.png', 'Fehlerrate Köln.png'],
  ['folders go', '../../etc/passwd', 'passwd'],
  ['those of Windows too', String.raw`C:\\Users\\ana\\graph.png`, 'graph.png'],
  ['a hidden file is none', '.env', 'env'],
  ['signs of shells go', 'a"b;c|d.txt', 'a_b_c_d.txt'],
  ['no line is broken', 'a\r\nb.txt', 'a b.txt'],
  ['nothing gets a name', '///', 'attachment'],
  ['a long name is cut', 'x'.repeat(300), 'x'.repeat(120)],
])('%s', (_claim, given, name) => {
  expect(fileName(given)).toBe(name)
})
