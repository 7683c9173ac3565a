import { expect, test } from 'vitest'
import { localTime } from './local-time.ts'

const cases = [
  ['Lisbon in winter is UTC', 'Europe/Lisbon', '2026-01-05T10:00', '2026-01-05T10:00Z'],
  ['Lisbon in summer is an hour ahead', 'Europe/Lisbon', '2026-07-05T10:00', '2026-07-05T09:00Z'],
  ['the last minute before the skipped hour', 'Europe/Lisbon', '2026-03-29T00:59', '2026-03-29T00:59Z'],
  ['a skipped time moves forward an hour', 'Europe/Lisbon', '2026-03-29T01:30', '2026-03-29T01:30Z'],
  ['the first skipped minute is the first after', 'Europe/Lisbon', '2026-03-29T01:00', '2026-03-29T01:00Z'],
  ['the first time after the skipped hour', 'Europe/Lisbon', '2026-03-29T02:00', '2026-03-29T01:00Z'],
  ['a time that occurs twice means the first', 'Europe/Lisbon', '2026-10-25T01:30', '2026-10-25T00:30Z'],
  ['the first time that occurs once again', 'Europe/Lisbon', '2026-10-25T02:00', '2026-10-25T02:00Z'],
  ['New York skips at its own hour', 'America/New_York', '2026-03-08T02:30', '2026-03-08T07:30Z'],
  ['New York repeats at its own hour', 'America/New_York', '2026-11-01T01:30', '2026-11-01T05:30Z'],
  ['Lord Howe skips half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45Z'],
  ['Lord Howe repeats half an hour', 'Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z'],
  ['Dublin counts summer as its standard', 'Europe/Dublin', '2026-03-29T01:30', '2026-03-29T01:30Z'],
  ['São Paulo skipped midnight', 'America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00Z'],
  [
    'São Paulo repeated the hour before midnight',
    'America/Sao_Paulo',
    '2018-02-17T23:30',
    '2018-02-18T01:30Z',
  ],
  ['Apia skipped a whole day', 'Pacific/Apia', '2011-12-30T10:00', '2011-12-30T20:00Z'],
  ['and the day after is the same instant', 'Pacific/Apia', '2011-12-31T10:00', '2011-12-30T20:00Z'],
  ['Casablanca went back for Ramadan 2024', 'Africa/Casablanca', '2024-03-10T02:30', '2024-03-10T01:30Z'],
  ['Kathmandu is 5:45 ahead', 'Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15Z'],
] as const

test.for(cases)('%s (%s, %s)', ([, zone, wall, instant]) => {
  const found = localTime(zone).instantOf(Date.parse(`${wall}Z`))
  expect(new Date(found).toISOString()).toBe(new Date(instant).toISOString())
})

test('the wall shows an hour twice', () => {
  const { wallAt } = localTime('Europe/Lisbon')
  const shown = ['2026-10-25T00:30Z', '2026-10-25T01:30Z'].map((at) => wallAt(Date.parse(at)))
  expect(shown).toEqual([Date.parse('2026-10-25T01:30Z'), Date.parse('2026-10-25T01:30Z')])
})

test('a zone that does not exist is refused', () => {
  expect(() => localTime('Europe/Lisbonne')).toThrow('"Europe/Lisbonne" is not a time zone')
})
