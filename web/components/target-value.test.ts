import { expect, test } from 'vitest'
import { targetOfValue, valueOfTarget } from './target-value.ts'

test.each([
  { person: 'ana' },
  { schedule: 'primary' },
  { team: 'web' },
  { team: 'web', who: 'lead' as const },
  { webhook: 'https://example.com:8443/hook' },
])('%o is the same after a field has held it', (target) => {
  expect(targetOfValue(valueOfTarget(target))).toEqual(target)
})
