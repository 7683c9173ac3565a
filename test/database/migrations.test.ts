import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

test('no two migrations have the same number, since only one of them would be applied', () => {
  const names = readdirSync(new URL('../../server/database/migrations/', import.meta.url))
  const byNumber = Map.groupBy(names, (name) => name.slice(0, 4))
  expect(names.length).toBeGreaterThan(10)
  expect([...byNumber.values()].filter((same) => same.length > 1)).toEqual([])
})
