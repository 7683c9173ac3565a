import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  ['a screen', '/incidents/INC-7?tab=alerts', '/incidents/INC-7?tab=alerts'],
  ['nothing is the start', undefined, '/'],
  ['another server is the start', 'https://evil.example', '/'],
  ['also without its scheme', '//evil.example', '/'],
  ['also as browsers read it', '/\\evil.example', '/'],
  ['a script is the start', 'javascript:alert(1)', '/'],
  ['signing in again is the start', '/sign-in?next=/', '/'],
])('%s', (_claim, wanted, path) => {
  expect(localPath(wanted)).toBe(path)
})
