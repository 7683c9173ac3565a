import { expect, test } from 'vitest'
import { draftOf, requestOf } from './draft.ts'

test.each([
  [{}, {}],
  [{ title: ' Checkout fails ' }, { title: 'Checkout fails' }],
  [
    { tags: 'eu, outage  db', drill: true },
    { tags: ['eu', 'outage', 'db'], drill: true },
  ],
  [{ startedAt: '2026-03-02T09:00' }, { started_at: '2026-03-02T09:00:00.000Z' }],
])('%j asks for %j', (fields, request) => {
  expect(requestOf({ ...draftOf({}), ...fields }, { isUtc: true })).toEqual(request)
})

test('a link fills it in', () => {
  expect(draftOf({ title: 'x', service: 'shop' })).toMatchObject({
    title: 'x',
    service: 'shop',
    severity: '',
  })
})
