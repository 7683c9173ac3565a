import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OnCallPay } from '../../api/on-call-pay.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
const march = 'from=2026-03-02T00:00:00Z&to=2026-03-16T00:00:00Z'
const rates = [
  { team: null, currency: 'EUR', weekday: 1, night: 2, weekend: 3, holiday: 10 },
  { team: 'till', currency: 'GBP', weekday: 0, night: 0, weekend: 5 },
]

beforeAll(async () => {
  cast = await raiseCurtain({ startsAt: '2026-04-01T09:00:00Z' })
  const layer = { id: 'weekly', starts_at: '2026-01-05T00:00', turn: { unit: 'week', length: 1 } }
  const schedule = (id: string, team: string, people: string[]) => ({
    id,
    name: id,
    team,
    time_zone: 'Europe/Lisbon',
    layers: [{ ...layer, people }],
  })
  await cast.tocsin.apply({
    settings: { on_call_pay: { rates } },
    teams: [{ id: 'till', name: 'Till' }],
    people: [{ id: 'mara', name: '=Mara', role: 'manager', teams: ['till'] }],
    schedules: [schedule('primary', 'web', ['ana', 'bo']), schedule('till', 'till', ['ana', 'mara'])],
  })
})
afterAll(() => cast.end())

async function report(query = march): Promise<OnCallPay> {
  return await cast.tocsin.do<OnCallPay>('GET', `/api/v1/reports/on-call-pay?${query}`)
}

const short = ({ items }: Pick<OnCallPay, 'items'>) =>
  items.map(({ person, schedule, total_hours: hours, amount, currency }) =>
    [person, schedule, hours, amount, currency].join(' '),
  )

test('each person has a line per schedule, with the rate of its team', async () => {
  const found = await report()
  expect(short(found)).toEqual([
    'ana primary 168 309 EUR',
    'ana till 168 240 GBP',
    'bo primary 168 309 EUR',
    'mara till 168 240 GBP',
  ])
  expect(found.items[0]).toMatchObject({
    hours: { weekday: 75, night: 45, weekend: 48, holiday: 0 },
    amounts: { weekday: 75, night: 90, weekend: 144, holiday: 0 },
  })
  expect(found.totals).toContainEqual({
    person: 'ana',
    name: 'Ana',
    currency: 'GBP',
    total_hours: 168,
    amount: 240,
  })
  expect(short(await report(`${march}&team=till&person=mara`))).toEqual(['mara till 168 240 GBP'])
})

test('a holiday of the team is paid as one, to its own people only', async () => {
  const holidays = [{ date: '2026-03-03', name: 'Liberation Day' }]
  await cast.tocsin.apply({ teams: [{ id: 'till', name: 'Till', holidays }] })
  const { items } = await report(`${march}&person=ana`)
  expect(items.map(({ hours }) => hours.holiday)).toEqual([0, 24])
  await cast.tocsin.apply({ teams: [{ id: 'till', name: 'Till' }] })
})

test('as CSV no cell is a formula', async () => {
  const answer = await cast.tocsin.ask<string>('GET', `/api/v1/reports/on-call-pay.csv?${march}&person=mara`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.body.split('\r\n')).toEqual([
    'person,name,time_zone,schedule,team,weekday_hours,night_hours,weekend_hours,holiday_hours,total_hours,currency,weekday_amount,night_amount,weekend_amount,holiday_amount,amount',
    "mara,'=Mara,UTC,till,till,75,45,48,0,168,GBP,0,0,240,0,240",
    '',
  ])
})

test.each([
  ['responder', 'bo', ['bo primary 168 309 EUR']],
  ['manager', 'mara', ['ana till 168 240 GBP', 'mara till 168 240 GBP']],
])('a %s reads what is theirs to read', async (role, person, expected) => {
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 't',
    role,
    person,
  })
  const answer = await cast.tocsin.ask<OnCallPay>('GET', `/api/v1/reports/on-call-pay?${march}`, undefined, {
    token,
  })
  expect(short(answer.body)).toEqual(expected)
})

test('rates are part of the organisation, lossless both ways', async () => {
  const exported = await cast.tocsin.do<{ settings: object }>('GET', '/api/v1/organisation')
  expect(exported.settings).toMatchObject({
    on_call_pay: {
      night: { from: '22:00', to: '07:00' },
      weekend: ['sat', 'sun'],
      rates: [rates[0], { ...rates[1], holiday: 0 }],
    },
  })
  const again = await cast.tocsin.do('POST', '/api/v1/organisation/apply?prune=true', exported)
  expect(again).toMatchObject({ changes: [] })
})

test.each([
  [
    [{ currency: 'EUR' }, { currency: 'USD' }],
    'settings.on_call_pay.rates[1].team',
    'rates[0] is already the rate of all other teams',
  ],
  [
    [{ team: 'tlil', currency: 'EUR' }],
    'settings.on_call_pay.rates[0].team',
    'no team "tlil"; did you mean "till"?',
  ],
  [[{ currency: 'EUR', night: 0.00001 }], 'settings.on_call_pay.rates[0].night', 'has four decimals at most'],
])('rates that cannot be are refused: %j', async (wrong, path, message) => {
  const document = { version: 1, settings: { on_call_pay: { rates: wrong } } }
  const answer = await cast.tocsin.ask('POST', '/api/v1/organisation/apply', document)
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path, message }] } })
})
