import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

test.each([
  ['words are joined with a dash', 'Checkout API (EU)', 'checkout-api-eu'],
  ['accents fall away', 'Café São João', 'cafe-sao-joao'],
  ['edges are trimmed', '  --payments--  ', 'payments'],
  ['a name without letters gives none', '¡!', null],
  ['a cut never ends in a dash', `${'a'.repeat(62)} b`, 'a'.repeat(62)],
])('%s', (_claim, name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test.each([
  ['checkout-api', true],
  ['9lives_v1.2', true],
  ['a'.repeat(63), true],
  ['a'.repeat(64), false],
  ['-payments', false],
  ['Payments', false],
  ['pay ments', false],
  ['payments\n', false],
  ['', false],
])('%j is a slug: %s', (text, answer) => {
  expect(isSlug(text)).toBe(answer)
})

test('whatever a slug is made of, it is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => slugOf(name) === null || isSlug(slugOf(name) ?? '')),
  )
})
