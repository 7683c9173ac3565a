import { expect, test } from 'vitest'
import { fieldTestOf, withFieldTest } from './field-test.ts'

test.each([
  [{ field: 'severity', is: 'warning' }, 'warning'],
  [{ field: 'severity', is_not: ['critical', 'error'] }, 'critical, error'],
  [{ field: 'summary', matches: 'db-[0-9]{1,3}' }, 'db-[0-9]{1,3}'],
  [{ matchers: ['env="prod"'] }, ''],
])('%o is held by three inputs, and comes back as it was', (when, text) => {
  const held = fieldTestOf(when)
  expect(held?.text).toBe(text)
  if (held) expect(withFieldTest(when, held)).toEqual(when)
})

test.each([
  { field: 'labels.size', is: 3 },
  { field: 'summary', is: 'one, two' },
  { field: 'summary', is: 'a', matches_not: 'b' },
])('%o needs more than that', (when) => {
  expect(fieldTestOf(when)).toBeNull()
})
