import { expect, test } from 'vitest'
import { changesOf, detailsOf } from './details.ts'

const begun = detailsOf({
  title: 'Checkout is slow',
  impact: null,
  service: 'shop',
  tags: ['eu', 'payments'],
  started_at: null,
  private: false,
  drill: false,
})

test.each([
  ['nothing', {}, {}],
  ['a title', { title: 'Checkout is down' }, { title: 'Checkout is down' }],
  ['a service that is taken away', { service: '' }, { service: null }],
  ['tags, with commas or spaces', { tags: 'eu, us' }, { tags: ['eu', 'us'] }],
  ['that it is private', { private: true }, { private: true }],
])('what is sent of %s', (_claim, part, body) => {
  expect(changesOf(begun, { ...begun, ...part })).toEqual(body)
})
