import { describe, expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { defaultPlan } from './default-plan.ts'
import { type Expected, type Followed, nextAfter, overdueAt, replan, stateAt } from './plan.ts'
import type { PlanRow } from './plan-row.ts'
import { builtInTemplates } from './templates/built-in.ts'

const at = (minutes: number): Date => after(new Date('2026-03-02T09:00:00Z'), { minutes })

const mail: PlanRow = {
  audience: 'customer',
  template: 'customer-initial',
  start: 'declared',
  within: [0, 60],
  repeats: null,
}
const brief: PlanRow = {
  audience: 'executive',
  template: 'executive-brief',
  start: 'declared',
  within: [0, 30],
  repeats: [45, 60],
}
const closing: PlanRow = { ...mail, template: 'customer-resolution', start: 'resolved', within: [0, 120] }
const rows = [mail, brief, closing]

const incident: Followed = {
  declaredAt: at(0),
  resolvedAt: null,
  closedAt: null,
  isOver: false,
  isMerged: false,
  drill: false,
  private: false,
}
const resolved: Followed = { ...incident, isOver: true, resolvedAt: at(40) }

const open = ({ audience, template, start, within }: PlanRow, id = 'a'): Expected => ({
  id,
  audience,
  template,
  start,
  since: at(0),
  bounds: within,
  again: false,
  state: 'open',
})
const sent = (row: PlanRow, minutes: number, id = 'a'): Expected => ({
  ...open(row, id),
  state: 'sent',
  sentAt: at(minutes),
})

const words = ({ template, start }: Pick<PlanRow, 'template' | 'start'>) => `${template} (${start})`
const replanned = (followed: Followed, expected: Expected[] = [], wanted = rows, minutes = 41) => {
  const { add, rebind, drop } = replan(wanted, followed, expected, at(minutes))
  return { add: add.map(words), rebind: rebind.map(({ id }) => id), drop }
}
const nothing = { add: [], rebind: [], drop: [] }

describe('what is expected', () => {
  test.each<[string, Followed, Expected[], object]>([
    ['nothing before it is declared', { ...incident, declaredAt: null }, [], nothing],
    [
      'what starts with the declaration, when it is declared',
      incident,
      [],
      { ...nothing, add: ['customer-initial (declared)', 'executive-brief (declared)'] },
    ],
    ['nothing new when it is asked once more', incident, [open(mail), open(brief, 'b')], nothing],
    ['not again what was sent', incident, [sent(mail, 5), open(brief, 'b')], nothing],
    [
      'the closing message instead of those that were not sent, when it is resolved',
      resolved,
      [open(mail), open(brief, 'b')],
      { ...nothing, add: ['customer-resolution (resolved)'], drop: ['a', 'b'] },
    ],
    [
      'what repeats goes on when it is opened again; what was sent once is not sent again',
      incident,
      [sent(mail, 5), sent(brief, 6, 'b'), { ...open(closing, 'c'), state: 'dropped' }],
      { ...nothing, add: ['executive-brief (declared)'] },
    ],
    [
      'the closing message once more when it is resolved a second time',
      { ...resolved, resolvedAt: at(100) },
      [sent(closing, 50)],
      { ...nothing, add: ['customer-resolution (resolved)'] },
    ],
    ['nothing of an end that was long ago', { ...resolved, resolvedAt: at(-80) }, [], nothing],
    [
      'nothing more when it was merged',
      { ...resolved, isMerged: true },
      [open(mail)],
      { ...nothing, drop: ['a'] },
    ],
    [
      'no customer of a drill',
      { ...incident, drill: true },
      [],
      { ...nothing, add: ['executive-brief (declared)'] },
    ],
  ])('%s', (_claim, followed, expected, answer) => {
    expect(replanned(followed, expected)).toEqual(answer)
  })

  test('another level has other bounds, which count from the same instant', () => {
    const { rebind } = replan([{ ...mail, within: [0, 30] }], incident, [open(mail)], at(20))
    expect(rebind).toEqual([{ id: 'a', since: at(0), bounds: [0, 30] }])
  })

  test('another level has other rows', () => {
    expect(replanned(incident, [open(mail), open(brief, 'b')], [brief])).toEqual({ ...nothing, drop: ['a'] })
  })

  test('a row that comes later counts from then', () => {
    const [added] = replan([mail], incident, [], at(30)).add
    expect(added && overdueAt(added)).toEqual(at(90))
  })

  test('what repeats is expected again after it was sent', () => {
    const next = nextAfter(brief, at(10))
    expect(next).toMatchObject({ since: at(10), bounds: [45, 60], again: true })
    expect(nextAfter(mail, at(10))).toBeNull()
  })
})

test.each([
  [44, 'planned'],
  [45, 'due'],
  [59, 'due'],
  [60, 'overdue'],
] as const)('after %i minutes a brief is %s', (minutes, state) => {
  const one: Expected = { ...open(brief), bounds: [45, 60], again: true }
  expect(stateAt(one, at(minutes))).toBe(state)
})

describe.each([1, 2, 3, 4] as const)('the usual plan of rank %i', (rank) => {
  const plan = defaultPlan[rank]

  test('names templates that there are', () => {
    const known = new Set(builtInTemplates.map(({ id }) => id))
    expect(plan.filter(({ template }) => !known.has(template))).toEqual([])
  })

  test('expects nothing twice', () => {
    const names = plan.map(({ start, audience, template }) => `${start} ${audience} ${template}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('is never overdue before it is due', () => {
    const bounds = plan.flatMap(({ within, repeats }) => (repeats ? [within, repeats] : [within]))
    expect(bounds.every(([due, overdue]) => due < overdue)).toBe(true)
  })
})
