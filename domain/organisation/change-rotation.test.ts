import { expect, test } from 'vitest'
import { compileSchedule } from '../schedule/compile.ts'
import { onCall } from '../schedule/on-call.ts'
import { changeRotation } from './change-rotation.ts'
import { defaultRules, type Layer, type OwnLayer, type Schedule } from './document.ts'
import { scheduleOf } from './schedule-of.ts'

const weekly: OwnLayer = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy', 'di'],
  starts_at: '2026-01-05T10:00',
  ends_at: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
  offset: 0,
  takes_over_at: null,
  shadow: false,
}

function schedule(id: string, layers: Layer[]): Schedule {
  return {
    id,
    name: id,
    time_zone: 'UTC',
    team: null,
    layers,
    overrides: [],
    temporary_schedules: [],
    rules: defaultRules,
    swap_approval: false,
  }
}

const second: Layer = {
  id: 'second',
  follows: { schedule: 'primary', layer: 'weekly' },
  offset: 1,
  shadow: false,
}
const primary = schedule('primary', [weekly])
const secondary = schedule('secondary', [second])
const wish = {
  schedule: 'primary',
  layer: 'weekly',
  people: ['ana', 'bo', 'di'],
  how: 'keep-order',
  from: new Date('2026-01-14T12:00Z'),
} as const

/** Primary and secondary on the first Mondays of the year: `ana/bo`. */
function pairs(schedules: readonly Schedule[]): string {
  const find = (id: string) => schedules.find((one) => one.id === id)
  const compiled = ['primary', 'secondary'].flatMap((id) => {
    const found = find(id)
    return found ? [compileSchedule(scheduleOf(found, find))] : []
  })
  return Array.from({ length: 6 }, (_, week) => new Date(Date.UTC(2026, 0, 5 + week * 7, 12)))
    .map((at) => compiled.map((one) => onCall(one, at).people.join('+')).join('/'))
    .join(' ')
}

test('a layer that follows goes on following, and the past of both stays what it was', () => {
  const found = changeRotation([primary, secondary], { ...wish, people: [...wish.people] })
  expect(pairs([primary, secondary])).toBe('ana/bo bo/cy cy/di di/ana ana/bo bo/cy')
  expect(found.ok && pairs(found.schedules)).toBe('ana/bo bo/cy di/ana ana/bo bo/di di/ana')
  expect(found.ok && found.schedules.map(({ layers }) => layers.map(({ id }) => id))).toEqual([
    ['weekly-until-2026-01-19', 'weekly'],
    ['second-until-2026-01-19', 'second'],
  ])
})

test('a layer that followed until then follows what was', () => {
  const over = schedule('secondary', [{ ...second, ends_at: '2026-01-12T10:00' }])
  const found = changeRotation([primary, over], { ...wish, people: [...wish.people] })
  expect(found.ok && found.schedules[1]?.layers).toEqual([
    {
      ...second,
      ends_at: '2026-01-12T10:00',
      follows: { schedule: 'primary', layer: 'weekly-until-2026-01-19' },
    },
  ])
})

test('schedules that have nothing to do with it are not in the answer', () => {
  const other = schedule('other', [{ ...weekly, id: 'other' }])
  const found = changeRotation([other, primary], { ...wish, people: [...wish.people] })
  expect(found.ok && found.schedules.map(({ id }) => id)).toEqual(['primary'])
})

const refused: [claim: string, schedules: Schedule[], layer: string, because: string][] = [
  ['a layer that is not there', [primary], 'dayly', 'Schedule "primary" has no layer "dayly".'],
  [
    'a layer that follows another',
    [schedule('primary', [weekly, second])],
    'second',
    'Layer "second" follows layer "weekly" of "primary"; change the people there.',
  ],
  [
    'a layer that ends before its next hand-off',
    [schedule('primary', [{ ...weekly, ends_at: '2026-01-16T00:00' }])],
    'weekly',
    'Layer "weekly" ends (2026-01-16T00:00) before its next hand-off; nobody takes over from it.',
  ],
]

test.for(refused)('%s gets no other people', ([, schedules, layer, because]) => {
  const found = changeRotation(schedules, { ...wish, layer, people: [...wish.people] })
  expect(found).toMatchObject({ ok: false, because })
})
