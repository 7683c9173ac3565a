import { expect, test } from 'vitest'
import { silencer, type Silence } from './silence.ts'
import { matchable, suppressionOf } from './suppression.ts'

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
const compile = (pattern: string) => ({
  test: (text: string) => new RegExp(pattern.replace('(?s:', '(?:')).test(text),
  groups: () => null,
})

const alert = {
  integration: 'shop-events',
  service: 'shop',
  summary: 'Disk full on db-1',
  source: 'db-1',
  severity: 'critical',
  labels: { team: 'db', env: 'staging' },
  details: { region: 'eu-west-1', nested: { a: 1 } },
} as const

function silence(change: Partial<Silence>): Silence {
  return {
    id: 'one',
    services: [],
    matchers: ['team="db"'],
    startsAt: at('10:00'),
    endsAt: at('12:00'),
    reason: 'upgrade',
    author: 'ana',
    ...change,
  }
}

const rows: [claim: string, change: Partial<Silence>, now: string, silenced: boolean][] = [
  ['before its start it silences nothing', {}, '09:59', false],
  ['from its start on it silences', {}, '10:00', true],
  ['up to its end it silences', {}, '11:59', true],
  ['at its end it silences no more', {}, '12:00', false],
  ['another value does not match', { matchers: ['team="web"'] }, '11:00', false],
  ['all matchers must hold', { matchers: ['team="db"', 'env="production"'] }, '11:00', false],
  ['what must not be there', { matchers: ['env!="production"'] }, '11:00', true],
  ['an expression is about the whole value', { matchers: ['env=~"stag"'] }, '11:00', false],
  ['an expression', { matchers: ['env=~"stag.*"'] }, '11:00', true],
  ['an expression that must not match', { matchers: ['env!~"stag.*"'] }, '11:00', false],
  ['details count like labels', { matchers: ['region=~"eu-.*"'] }, '11:00', true],
  ['a missing label is an empty one', { matchers: ['cluster=""'] }, '11:00', true],
  ['a field is matched by its name', { matchers: ['summary=~"Disk.*"'] }, '11:00', true],
  ['its severity too', { matchers: ['severity="critical"'] }, '11:00', true],
  ['a service that is named', { services: ['shop', 'till'], matchers: [] }, '11:00', true],
  ['a service that is not named', { services: ['till'] }, '11:00', false],
  ['what is no matcher matches nothing', { matchers: ['nonsense'] }, '11:00', false],
]

test.each(rows)('%s', (_claim, change, now, silenced) => {
  const suppression = suppressionOf([silencer(silence(change), compile)], matchable(alert), at(now))
  expect(suppression !== null).toBe(silenced)
})

test('it says who silenced, why and until when', () => {
  expect(suppressionOf([silencer(silence({}), compile)], matchable(alert), at('11:00'))).toEqual({
    by: 'silence',
    id: 'one',
    until: '2026-03-02T12:00:00.000Z',
    because: 'Silenced by ana: upgrade',
  })
})

test('the first that has something to say is named', () => {
  const two = [silence({ id: 'one', matchers: ['team="web"'] }), silence({ id: 'two' })]
  const suppressors = two.map((each) => silencer(each, compile))
  expect(suppressionOf(suppressors, matchable(alert), at('11:00'))?.id).toBe('two')
})

test('an alert of no service is silenced only by what names none', () => {
  const homeless = matchable({ ...alert, service: null })
  expect(suppressionOf([silencer(silence({}), compile)], homeless, at('11:00'))).not.toBeNull()
  expect(
    suppressionOf([silencer(silence({ services: ['shop'] }), compile)], homeless, at('11:00')),
  ).toBeNull()
})
