import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HandOver } from '../../api/hand-overs.ts'
import type { ListedShift, Shift } from '../../api/shifts.ts'
import { enqueue, jobKind } from '../../server/engine/job.ts'
import { planShifts } from '../../server/features/shifts/plan-shifts.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
afterEach(() => cast.end())

/** Ana and Bo take weeks, from Monday 10:00 on; the play begins on Ana's first Monday. */
async function rotate(given: object = {}, schedule: object = {}): Promise<void> {
  const layer = {
    id: 'weekly',
    people: ['ana', 'bo'],
    starts_at: '2026-03-02T10:00',
    turn: { unit: 'week', length: 1 },
    ...given,
  }
  await cast.tocsin.apply({
    schedules: [
      { id: 'primary', name: 'Primary', time_zone: 'UTC', team: 'web', layers: [layer], ...schedule },
    ],
  })
  await plan()
}

/** What the duty does every minute. */
async function plan(): Promise<void> {
  await cast.tocsin.app.transact(planShifts)
}

async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await cast.tocsin.advance({ days: 1 })
    await plan()
  }
  await cast.tocsin.settle()
}

beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T10:00:00Z' })
})

/** `03-08 10:00 bo On call tomorrow` */
function told(): string[] {
  return cast.phones.received.flatMap(({ path, body }) =>
    body.subject === undefined
      ? []
      : [`${body.at?.slice(5, 16).replace('T', ' ')} ${path.slice(1)} ${body.subject.split(':')[0]}`],
  )
}

/** What of it a shift itself gave rise to. */
function announced(person: string): string[] {
  return told().filter((line) => line.includes(` ${person} `) && !line.endsWith('hand-over'))
}

async function shifts(query = ''): Promise<ListedShift[]> {
  return (await cast.tocsin.do<{ items: ListedShift[] }>('GET', `/api/v1/shifts?limit=100${query}`)).items
}

async function handOver(): Promise<HandOver> {
  const { items } = await cast.tocsin.do<{ items: { id: string }[] }>('GET', '/api/v1/hand-overs')
  return await cast.tocsin.do<HandOver>('GET', `/api/v1/hand-overs/${items.at(-1)?.id}`)
}

describe('a shift is announced', () => {
  test('a week before, a day before, at its start and at its end', async () => {
    await rotate()
    await days(14)
    expect(announced('bo')).toEqual([
      '03-02 10:00 bo On call in a week',
      '03-08 10:00 bo On call tomorrow',
      '03-09 10:00 bo On call now',
      '03-16 10:00 bo No longer on call',
      '03-16 10:00 bo On call in a week',
    ])
  })

  test('once, however often the schedule is planned and edited', async () => {
    await rotate()
    await days(1)
    await rotate({}, { name: 'Renamed' })
    await rotate({ starts_at: '2026-03-02T11:00' })
    await rotate()
    await days(1)
    expect(told().filter((line) => line.endsWith('bo On call in a week'))).toHaveLength(1)
  })

  test('at the new time when it was moved', async () => {
    await rotate()
    const [before] = await shifts('&person=bo')
    await rotate({ starts_at: '2026-03-02T12:00' })
    const [moved] = await shifts('&person=bo')
    expect([moved?.id, moved?.starts_at]).toEqual([before?.id, '2026-03-09T12:00:00.000Z'])
    await days(7)
    expect(told()).toContain('03-08 12:00 bo On call tomorrow')
    expect(told()).not.toContain('03-08 10:00 bo On call tomorrow')
  })

  test('not any more when somebody else has it', async () => {
    await rotate()
    await rotate({ people: ['ana', 'lea'] })
    await days(7)
    expect(told().some((line) => line.includes('bo On call tomorrow'))).toBe(false)
    expect(told()).toContain('03-08 10:00 lea On call tomorrow')
    expect((await shifts('&person=bo'))[0]?.cancelled_at).not.toBeNull()
  })

  test('not in the way that its person has turned off', async () => {
    await cast.tocsin.do('PUT', '/api/v1/notification-rules/bo', {
      high: [],
      low: [{ after_minutes: 0, via: 'bo-hook' }],
      shifts: ['start'],
    })
    await rotate()
    await days(14)
    expect(announced('bo')).toEqual(['03-09 10:00 bo On call now'])
  })

  test('every second day is one long run: it is not told each time', async () => {
    await rotate({ turn: { unit: 'day', length: 1 } })
    await days(6)
    expect(told().filter((line) => line.includes(' ana '))).toEqual(['03-02 10:00 ana On call now'])
  })
})

test('an edit is planned within a minute', async () => {
  await rotate()
  const duty = jobKind<object>('duty.plan-shifts')
  await cast.tocsin.app.transact(async (tx) => enqueue(tx, duty, {}, { once: 'plan-shifts' }))
  await cast.tocsin.settle()
  await cast.tocsin.do('PATCH', '/api/v1/schedules/primary', { time_zone: 'Europe/Berlin' })
  await cast.tocsin.advance({ minutes: 1 })
  expect((await shifts('&person=bo'))[0]?.starts_at).toBe('2026-03-09T09:00:00.000Z')
})

test('with a schedule that is removed its notices and hand-overs are gone', async () => {
  await rotate()
  const [first] = (await cast.tocsin.do<{ layers: object[] }>('GET', '/api/v1/schedules/primary')).layers
  await cast.tocsin.apply({
    schedules: [{ id: 'spare', name: 'Spare', time_zone: 'UTC', layers: [first] }],
  })
  await plan()
  await cast.tocsin.do('DELETE', '/api/v1/schedules/spare')
  await plan()
  const [future, begun] = await shifts('&schedule=spare')
  expect(future?.cancelled_at).not.toBeNull()
  expect(begun?.ends_at).toBe('2026-03-02T10:00:00.000Z')
  expect(await cast.tocsin.do('GET', '/api/v1/hand-overs?schedule=spare')).toMatchObject({ items: [] })
})

test('who learns sees the shifts beside which they do', async () => {
  const layer = { people: ['ana', 'bo'], starts_at: '2026-03-02T10:00', turn: { unit: 'week', length: 1 } }
  await rotate(
    {},
    {
      layers: [
        { id: 'weekly', ...layer },
        { id: 'learning', ...layer, people: ['lea'], shadow: true },
      ],
    },
  )
  const query = 'from=2026-03-03T00:00Z&to=2026-03-04T00:00Z'
  expect(await cast.tocsin.do('GET', `/api/v1/people/lea/shifts?${query}`)).toMatchObject({
    items: [{ schedule: 'primary', shadow: 'learning', id: null }],
  })
})

test('a person’s shifts of all schedules, with ids where they are near', async () => {
  await rotate()
  const query = 'from=2026-03-01T00:00Z&to=2026-04-01T00:00Z'
  type Item = { id: string | null; starts_at: string }
  const { items } = await cast.tocsin.do<{ items: Item[] }>('GET', `/api/v1/people/bo/shifts?${query}`)
  expect(items.map(({ id, starts_at }) => [starts_at.slice(0, 10), id !== null])).toEqual([
    ['2026-03-09', true],
    ['2026-03-23', false],
  ])
})

describe('what there is to do for a shift', () => {
  test('is kept with who did it and when', async () => {
    await rotate()
    const [{ id } = { id: '' }] = await shifts('&person=ana')
    const shift = await cast.tocsin.do<Shift>('POST', `/api/v1/shifts/${id}/tasks/read-open/done`)
    expect(shift.tasks.find((task) => task.id === 'read-open')).toMatchObject({
      list: 'start',
      done_at: '2026-03-02T10:00:00.000Z',
    })
    const undone = await cast.tocsin.do<Shift>('DELETE', `/api/v1/shifts/${id}/tasks/read-open/done`)
    expect(undone.tasks.every(({ done_at }) => done_at === null)).toBe(true)
    const unknown = await cast.tocsin.ask<{ detail: string }>('POST', `/api/v1/shifts/${id}/tasks/cook/done`)
    expect([unknown.status, unknown.body.detail]).toEqual([
      404,
      expect.stringMatching(/there are .*read-open/),
    ])
  })

  test('ends with feedback', async () => {
    await rotate()
    const [{ id } = { id: '' }] = await shifts('&person=ana')
    const feedback = { toil_hours: 2.5, alerts_to_tune: ['disk full on db-1'] }
    await cast.tocsin.do('PUT', `/api/v1/shifts/${id}/feedback`, feedback)
    expect((await shifts('&person=ana'))[0]?.feedback).toMatchObject({ ...feedback, runbooks_to_fix: [] })
  })

  test('has no feedback before it begins', async () => {
    await rotate()
    const [{ id } = { id: '' }] = await shifts('&person=bo')
    expect((await cast.tocsin.ask('PUT', `/api/v1/shifts/${id}/feedback`, {})).status).toBe(409)
  })
})

async function confirm(id: string, person: string) {
  return await cast.tocsin.ask<HandOver & { detail: string }>('POST', `/api/v1/hand-overs/${id}/confirm`, {
    person,
  })
}

describe('a hand-over', () => {
  test('is drafted from what happened', async () => {
    await rotate()
    await cast.tocsin.event(KEY)
    await days(6)
    await cast.tocsin.do('POST', '/api/v1/changes', { service: 'shop', summary: 'Deploy 42' })
    const { id, facts } = await handOver()
    expect(facts).toMatchObject({
      open_incidents: [{ id: 'INC-1', title: 'Disk full on db-1' }],
      pages: [{ incident: 'INC-1', count: 1 }],
      changes: [{ service: 'shop', summary: 'Deploy 42' }],
    })
    const { document } = await cast.tocsin.do<HandOver>('POST', `/api/v1/hand-overs/${id}/notes`, {
      text: 'Watch **db-1**.',
    })
    expect(document).toMatch(/From Ana to Bo, Mon 2026-03-09 10:00/)
    expect(document).toMatch(/## Notes\n\nWatch \*\*db-1\*\*\./)
  })

  test('is confirmed by both, and then it is a record', async () => {
    await rotate()
    await days(6)
    const { id } = await handOver()
    expect((await confirm(id, 'ana')).body.confirmed).toBe(false)
    expect((await confirm(id, 'lea')).body.detail).toMatch(/lea has no part/)
    await cast.tocsin.event(KEY)
    await days(1)
    const { body } = await confirm(id, 'bo')
    expect(body).toMatchObject({ confirmed: true, facts: { open_incidents: [] } })
    expect(body.confirmations.map(({ person }) => person)).toEqual(['ana', 'bo'])
    const late = await cast.tocsin.ask('POST', `/api/v1/hand-overs/${id}/notes`, { text: 'One more thing.' })
    expect(late.status).toBe(409)
    const { items } = await cast.tocsin.do<{ items: { text: string }[] }>(
      'GET',
      '/api/v1/schedules/primary/timeline',
    )
    expect(items.map(({ text }) => text).slice(-2)).toEqual([
      'ana confirmed the hand-over.',
      'bo confirmed the hand-over.',
    ])
  })

  test('that is edited has to be confirmed again', async () => {
    await rotate()
    await days(6)
    const { id } = await handOver()
    await confirm(id, 'ana')
    await cast.tocsin.do('POST', `/api/v1/hand-overs/${id}/notes`, { text: 'One more thing.' })
    expect((await handOver()).confirmations).toEqual([])
  })

  test('is not overwritten by who has not seen what others wrote', async () => {
    await rotate()
    const { id, version } = await handOver()
    const edit = (notes: string) =>
      cast.tocsin.ask(
        'PATCH',
        `/api/v1/hand-overs/${id}`,
        { notes },
        { headers: { 'if-match': `"${version}"` } },
      )
    expect((await edit('Mine')).status).toBe(200)
    expect((await edit('Theirs')).status).toBe(412)
  })

  test('that is not confirmed half an hour after the start is reminded of', async () => {
    await rotate()
    await days(8)
    expect(told()).toContain('03-09 10:30 bo Confirm the hand-over')
  })

  test('that is confirmed is not', async () => {
    await rotate()
    await days(7)
    await confirm((await handOver()).id, 'bo')
    await days(1)
    expect(told().some((line) => line.endsWith('Confirm the hand-over'))).toBe(false)
  })
})
