import { expect, test } from 'vitest'
import { likeness, type Compared } from './likeness.ts'

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
const one: Compared = {
  id: 'INC-1',
  service: 'shop',
  labels: new Set(['cluster=eu', 'version=7']),
  tags: ['checkout'],
  detectedAt: at('12:00'),
  textRank: 0,
}
const other: Compared = {
  ...one,
  id: 'INC-2',
  service: 'search',
  labels: new Set(),
  tags: [],
  detectedAt: at('08:00'),
}
const neighbours = { needs: new Map([['db', 1]]), neededBy: new Map([['web', 1]]) }

test.each<[string, Partial<Compared>, string[]]>([
  ['nothing in common', {}, []],
  ['at the same time alone says nothing', { detectedAt: at('12:05') }, []],
  ['the same service', { service: 'shop' }, ['the same service, shop']],
  ['a service that it needs', { service: 'db' }, ['shop needs db']],
  ['a service that needs it', { service: 'web' }, ['web needs shop']],
  ['labels', { labels: new Set(['cluster=eu', 'host=a']) }, ['labels in common: cluster=eu']],
  ['tags', { tags: ['checkout', 'eu'] }, ['tags in common: checkout']],
  ['words', { textRank: 0.3 }, ['its words are alike']],
  ['words that are hardly alike', { textRank: 0.01 }, []],
  [
    'a reason, and close in time',
    { service: 'shop', detectedAt: at('12:20') },
    ['the same service, shop', '20 minutes apart'],
  ],
])('%s', (_claim, more, because) => {
  const found = likeness(one, { ...other, ...more }, neighbours)
  expect(found.because).toEqual(because)
  expect(found.score > 0).toBe(because.length > 0)
})

test('more in common counts more', () => {
  const score = (more: Partial<Compared>) => likeness(one, { ...other, ...more }, neighbours).score
  const same = { service: 'shop', textRank: 0.3, labels: one.labels }
  expect(score(same)).toBeGreaterThan(score({ service: 'shop' }))
  expect(score({ service: 'shop' })).toBeGreaterThan(score({ service: 'db' }))
  expect(score({ service: 'shop', detectedAt: at('12:01') })).toBeGreaterThan(score({ service: 'shop' }))
})
