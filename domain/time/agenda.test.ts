import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Agenda } from './agenda.ts'

function takeAll<T>(agenda: Agenda<T>, by: Date): T[] {
  const taken: T[] = []
  for (let due = agenda.takeDue(by); due; due = agenda.takeDue(by)) taken.push(due.what)
  return taken
}

test('what is due comes in the order of its instants, and of its adding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: 0, max: 20 }),
      (instants, by) => {
        const agenda = new Agenda<[instant: number, place: number]>()
        for (const [place, instant] of instants.entries()) agenda.add(new Date(instant), [instant, place])
        const sorted = instants
          .map((instant, place): [number, number] => [instant, place])
          .toSorted(([one, a], [other, b]) => one - other || a - b)
        expect(takeAll(agenda, new Date(by))).toEqual(sorted.filter(([instant]) => instant <= by))
        expect(takeAll(agenda, new Date(20))).toEqual(sorted.filter(([instant]) => instant > by))
      },
    ),
  )
})
