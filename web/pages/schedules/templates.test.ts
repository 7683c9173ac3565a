import { expect, test } from 'vitest'
import { fromTemplate, type Template } from './templates.ts'

const zones: Record<string, string> = { dee: 'Asia/Tokyo', ana: 'Europe/Lisbon', gia: 'America/New_York' }
const now = Date.parse('2026-03-04T12:00Z')
const made = (template: Template, people = ['dee', 'ana', 'gia']) =>
  fromTemplate({
    template,
    people,
    timeZone: 'Europe/Lisbon',
    now,
    zoneOf: (person) => zones[person] ?? 'UTC',
  })

test('weekly hands over on Monday at ten and has begun already', () => {
  expect(made('weekly')).toMatchObject({
    time_zone: 'Europe/Lisbon',
    layers: [
      { id: 'weekly', people: ['dee', 'ana', 'gia'], starts_at: '2026-03-02T10:00', restrictions: [] },
    ],
  })
})

test('business hours have a window', () => {
  expect(made('business-hours').layers).toMatchObject([
    { starts_at: '2026-03-02T09:00', restrictions: [{ from: '09:00', to: '17:00' }] },
  ])
})

test('following the sun everybody is where it is noon for them', () => {
  const { time_zone, layers } = made('follow-the-sun')
  expect(time_zone).toBe('UTC')
  expect(layers).toMatchObject([
    { id: 'asia-pacific', people: ['dee'], restrictions: [{ from: '00:00', to: '08:00' }] },
    { id: 'europe-africa', people: ['ana'] },
    { id: 'americas', people: ['gia'], restrictions: [{ from: '16:00', to: '00:00' }] },
  ])
})

test('a site without anybody is left out', () => {
  expect(made('follow-the-sun', ['ana']).layers.map(({ id }) => id)).toEqual(['europe-africa'])
})
