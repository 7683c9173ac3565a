import { expect, test } from 'vitest'
import { type Subject, type Subscriber, subscribersOf } from './subscription.ts'

const ana: Subscriber = {
  subscription: 'ana',
  person: 'ana',
  audience: 'support',
  services: [],
  atLeastRank: null,
  via: null,
}
const shop: Subject = { service: 'shop', rank: 2, participants: null }

test.each<[string, Partial<Subscriber>, Partial<Subject>, boolean]>([
  ['of everything', {}, {}, true],
  ['of this service', { services: ['desk', 'shop'] }, {}, true],
  ['not of another service', { services: ['desk'] }, {}, false],
  ['not of what has no service, when some are named', { services: ['shop'] }, { service: null }, false],
  ['of this level', { atLeastRank: 2 }, {}, true],
  ['of a worse one', { atLeastRank: 3 }, {}, true],
  ['not of a lesser one', { atLeastRank: 1 }, {}, false],
  ['not what is for others', { audience: 'customer' }, {}, false],
  ['of a private one as a participant', {}, { participants: ['ana'] }, true],
  ['not of a private one that they have no part in', {}, { participants: ['bo'] }, false],
])('a subscriber hears: %s', (_claim, subscriber, subject, hears) => {
  const found = subscribersOf([{ ...ana, ...subscriber }], 'support', { ...shop, ...subject })
  expect(found).toHaveLength(hears ? 1 : 0)
})

test('who subscribed twice is told once, by the first', () => {
  const twice = [
    { ...ana, subscription: 'first' },
    { ...ana, subscription: 'second' },
  ]
  expect(subscribersOf(twice, 'support', shop).map(({ subscription }) => subscription)).toEqual(['first'])
})
