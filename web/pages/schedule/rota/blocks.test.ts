import { expect, test } from 'vitest'
import { defaultRules, type Schedule } from '../../../../domain/organisation/document.ts'
import { scheduleFinder } from '../../../../domain/organisation/wrong-schedules.ts'
import { finalBlocks, layerBlocks, type Manner, overrideBlocks } from './blocks.ts'

const layer = {
  id: 'weekly',
  people: ['ana', 'bo'],
  starts_at: '2026-03-23T10:00',
  ends_at: null,
  turn: { unit: 'week' as const, length: 1 },
  restrictions: [],
  offset: 0,
  takes_over_at: null,
  shadow: false,
}
const newcomers = { ...layer, id: 'newcomers', people: ['nia'], shadow: true }
const override = { id: 'o1', person: 'cy', replaces: 'ana', temporary: null }
const schedule: Schedule = {
  id: 'web',
  name: 'Web',
  time_zone: 'Europe/Lisbon',
  team: null,
  layers: [layer, newcomers],
  overrides: [{ ...override, starts_at: '2026-03-28T22:00', ends_at: '2026-03-29T06:00' }],
  temporary_schedules: [],
  rules: defaultRules,
  swap_approval: false,
}
const find = scheduleFinder([schedule])
const manner: Manner = { nameOf: (id) => id.toUpperCase(), colourOf: () => 3, timeZone: 'Europe/Lisbon' }
const range = { from: Date.parse('2026-03-23T00:00Z'), until: Date.parse('2026-03-30T09:00Z') }
const brief = ({ from, until, text }: { from: number; until: number; text: string }) =>
  `${new Date(from).toISOString().slice(5, 16)} ${new Date(until).toISOString().slice(5, 16)} ${text}`

test('the final row has everything applied, and the gaps', () => {
  expect(finalBlocks(schedule, find, range, manner).map(brief)).toEqual([
    '03-23T00:00 03-23T10:00 Nobody',
    '03-23T10:00 03-28T22:00 ANA',
    '03-28T22:00 03-29T05:00 CY',
    '03-29T05:00 03-30T09:00 ANA',
  ])
})

test('a layer’s row has that layer alone', () => {
  expect(layerBlocks(schedule, layer, find, { range, manner }).map(brief)).toEqual([
    '03-23T10:00 03-30T09:00 ANA',
  ])
})

test('who learns is shown in the row of the shadow layer', () => {
  const [block] = layerBlocks(schedule, newcomers, find, { range, manner })
  expect(block?.description).toMatch(/^NIA shadows, Mon 2026-03-23 10:00 to/)
})

test('a layer of a temporary schedule is there for its time only', () => {
  const own = { ...layer, id: 'audit', people: ['eve'] }
  const audit = {
    id: 'a',
    name: 'A',
    starts_at: '2026-03-24T00:00',
    ends_at: '2026-03-25T00:00',
    layers: [own],
  }
  const during = { ...schedule, temporary_schedules: [audit] }
  expect(layerBlocks(during, own, find, { range, manner }).map(brief)).toEqual([
    '03-24T00:00 03-25T00:00 EVE',
  ])
})

test('an override says whom it replaces, in the zone that is shown', () => {
  const [block] = overrideBlocks(schedule, { ...manner, timeZone: 'UTC' })
  expect(block?.description).toBe(
    'Override: CY replaces ANA, Sat 2026-03-28 22:00 to Sun 2026-03-29 05:00 (UTC)',
  )
})

test('an override that the clocks leave no time has no block', () => {
  const skipped = { ...override, starts_at: '2026-03-29T01:00', ends_at: '2026-03-29T02:00' }
  expect(overrideBlocks({ ...schedule, overrides: [skipped] }, manner)).toEqual([])
})
