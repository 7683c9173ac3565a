import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Swap } from '../../api/swaps.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

const swaps = '/api/v1/schedules/primary/swaps'
/** Ana is on call all the time until these say otherwise; Bo has the week from the 9th on. */
const anasWeek = { starts_at: '2026-03-02T10:00:00Z', ends_at: '2026-03-09T10:00:00Z' }
const bosWeek = { starts_at: '2026-03-09T10:00:00Z', ends_at: '2026-03-16T10:00:00Z' }
const evening = { starts_at: '2026-03-03T18:00:00Z', ends_at: '2026-03-04T08:00:00Z' }

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T11:00:00Z' })
  await rotate()
})
afterEach(() => cast.end())

async function rotate(more: object = {}): Promise<void> {
  const layer = {
    id: 'weekly',
    people: ['ana', 'bo'],
    starts_at: '2026-03-02T10:00',
    turn: { unit: 'week', length: 1 },
  }
  const schedule = { id: 'primary', name: 'Primary', time_zone: 'UTC', team: 'web', layers: [layer], ...more }
  await cast.tocsin.apply({ schedules: [schedule] })
}

async function ask(given: object = {}): Promise<Swap> {
  return await cast.tocsin.do<Swap>('POST', swaps, { person: 'ana', ...evening, to: ['bo', 'lea'], ...given })
}

async function answer(swap: Swap, how: string, person?: string) {
  return await cast.tocsin.ask<Swap & { detail: string }>(
    'POST',
    `${swaps}/${swap.id}/${how}`,
    person && { person },
  )
}

async function onCallAt(at: string): Promise<string> {
  const { people } = await cast.tocsin.do<{ people: { id: string }[] }>(
    'GET',
    `/api/v1/schedules/primary/on-call?at=${at}`,
  )
  return people.map(({ id }) => id).join(' ')
}

function paged(): string {
  return cast.phones.received.flatMap(({ path, body }) => (body.page_id ? [path.slice(1)] : [])).join(' ')
}

async function tokenOf(person: string): Promise<string> {
  const asked = { name: person, role: 'responder', person, scopes: ['write', 'read'] }
  return (await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token
}

/** What people were told, as `bo: Taken`. */
function told(): string[] {
  return cast.phones.received.flatMap(({ path, body }) =>
    body.subject === undefined ? [] : [`${path.slice(1)}: ${body.subject}`],
  )
}

describe('cover', () => {
  test('the first who accepts is on call for that part, and all who were asked are told', async () => {
    const swap = await ask()
    expect(told()).toEqual(['bo: Ana asks: who takes my shift?', 'lea: Ana asks: who takes my shift?'])
    expect((await answer(swap, 'accept', 'lea')).body).toMatchObject({ state: 'done', accepted_by: 'lea' })
    expect(await onCallAt('2026-03-03T17:59:00Z')).toBe('ana')
    expect(await onCallAt('2026-03-03T18:00:00Z')).toBe('lea')
    expect(await onCallAt('2026-03-04T08:00:00Z')).toBe('ana')
    expect(told().slice(2).toSorted()).toEqual(['ana: Covered', 'bo: Taken', 'lea: Covered'])
  })

  test('of two who accept at once one wins, and the other hears who', async () => {
    const swap = await ask()
    const answers = await Promise.all([answer(swap, 'accept', 'bo'), answer(swap, 'accept', 'lea')])
    const [won, lost] = answers.toSorted((one, other) => one.status - other.status)
    expect([won?.status, lost?.status]).toEqual([200, 409])
    expect(lost?.body.detail).toBe(`${won?.body.accepted_by} has taken it already.`)
    const { items } = await cast.tocsin.do<{ items: object[] }>('GET', '/api/v1/schedules/primary/overrides')
    expect(items).toHaveLength(1)
  })

  test('when everybody declines, who asked hears that they stay on call', async () => {
    const swap = await ask()
    await answer(swap, 'decline', 'bo')
    expect((await answer(swap, 'decline', 'lea')).body.state).toBe('declined')
    expect(told().slice(2)).toEqual(['ana: Declined by one', 'ana: Declined'])
  })

  test('without names the others who take turns are asked', async () => {
    expect((await ask({ to: [] })).candidates).toEqual(['bo'])
  })

  test('and not those who are away then', async () => {
    const away = { person: 'bo', starts_at: '2026-03-04T00:00Z', ends_at: '2026-03-05T00:00Z' }
    await cast.tocsin.do('POST', '/api/v1/absences', away)
    const nobody = await cast.tocsin.ask<{ detail: string }>('POST', swaps, { person: 'ana', ...evening })
    expect(nobody.body.detail).toMatch(/nobody is left who could be asked/)
  })

  test('is asked and answered with one’s own token, in nobody else’s name', async () => {
    const [ana, bo] = [await tokenOf('ana'), await tokenOf('bo')]
    const asked = await cast.tocsin.ask<Swap>('POST', swaps, { ...evening, to: ['bo'] }, { token: ana })
    expect(asked.body).toMatchObject({ asked_by: 'ana', state: 'open' })
    const accept = `${swaps}/${asked.body.id}/accept`
    expect((await cast.tocsin.ask('POST', accept, { person: 'bo' }, { token: ana })).status).toBe(403)
    const taken = await cast.tocsin.ask<Swap>('POST', accept, undefined, { token: bo })
    expect(taken.body).toMatchObject({ state: 'done', accepted_by: 'bo' })
  })

  test('is in the history of the schedule and in the audit log', async () => {
    const swap = await ask({ to: ['bo'] })
    await answer(swap, 'accept', 'bo')
    const history = await cast.tocsin.do<{ items: { note: string | null }[] }>(
      'GET',
      '/api/v1/schedules/primary/versions',
    )
    expect(history.items[0]?.note).toBe(`bo and ana: cover ${swap.id}`)
    const log = await cast.tocsin.do<{ items: { action: string }[] }>('GET', '/api/v1/audit-log')
    expect(log.items.map(({ action }) => action).slice(0, 2)).toEqual(['swap.done', 'swap.asked'])
  })

  test('counts inside a temporary schedule, too', async () => {
    const layer = {
      id: 'all',
      people: ['ana'],
      starts_at: '2026-03-03T20:00',
      turn: { unit: 'week', length: 1 },
    }
    const window = { starts_at: '2026-03-03T20:00', ends_at: '2026-03-04T02:00' }
    await rotate({ temporary_schedules: [{ id: 'audit', name: 'Audit', ...window, layers: [layer] }] })
    await answer(await ask({ to: ['bo'] }), 'accept', 'bo')
    const at = ['2026-03-03T18:00:00Z', '2026-03-03T21:00:00Z', '2026-03-04T07:59:00Z']
    expect(await Promise.all(at.map(onCallAt))).toEqual(['bo', 'bo', 'bo'])
  })

  test('what was withdrawn cannot be accepted', async () => {
    const swap = await ask()
    await cast.tocsin.do('POST', `${swaps}/${swap.id}/withdraw`)
    const late = await answer(swap, 'accept', 'bo')
    expect([late.status, late.body.detail]).toEqual([409, 'It was withdrawn.'])
  })

  test('at the start of the shift it expires, and nobody has to answer any more', async () => {
    const swap = await ask()
    await cast.tocsin.advance({ hours: 31 })
    expect(await cast.tocsin.do('GET', `/api/v1/swaps/${swap.id}`)).toMatchObject({ state: 'expired' })
    expect(told().at(-1)).toBe('ana: Expired')
  })

  test('is not accepted when the schedule is another by then', async () => {
    const swap = await ask()
    await cast.tocsin.do('POST', '/api/v1/schedules/primary/overrides', {
      person: 'adam',
      starts_at: '2026-03-03T20:00',
      ends_at: '2026-03-03T21:00',
    })
    const late = await answer(swap, 'accept', 'bo')
    expect(late.status).toBe(409)
    expect(late.body.detail).toMatch(/was changed since: .* adam from 2026-03-03T20:00.* ask anew/)
    expect(await onCallAt('2026-03-03T18:00:00Z')).toBe('ana')
  })

  test.each<[string, object, RegExp]>([
    [
      'of a time in which one is not on call',
      { starts_at: '2026-03-10T18:00Z', ends_at: '2026-03-11T08:00Z' },
      /ana is not on call all/,
    ],
    ['of somebody who does not exist', { to: ['zoe'] }, /no person "zoe"/],
    ['that expires after the shift', { expires_at: '2026-03-05T00:00Z' }, /must be ahead/],
    ['that ends before it begins', { ends_at: '2026-03-03T17:00Z' }, /after starts_at/],
  ])('is not asked %s', async (_claim, given, detail) => {
    const refused = await cast.tocsin.ask<{ detail: string }>('POST', swaps, {
      person: 'ana',
      ...evening,
      ...given,
    })
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toMatch(detail)
  })
})

test('a week for a week: each has the other’s', async () => {
  const swap = await ask({ ...anasWeek, to: ['bo'], in_return: bosWeek })
  expect(swap.kind).toBe('swap')
  await answer(swap, 'accept', 'bo')
  expect(await onCallAt('2026-03-05T10:00:00Z')).toBe('bo')
  expect(await onCallAt('2026-03-12T10:00:00Z')).toBe('ana')
  // What was over when it was agreed stays as it was.
  expect(await onCallAt('2026-03-02T10:30:00Z')).toBe('ana')
})

test('a swap that is accepted between two steps of an incident: the next step pages the new person', async () => {
  const step = { wait_minutes: 10, targets: [{ schedule: 'primary' }] }
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, step] }],
  })
  const swap = await ask({ starts_at: '2026-03-02T11:00:00Z', ends_at: '2026-03-02T20:00:00Z' })
  await cast.tocsin.event(KEY)
  expect(paged()).toBe('ana')
  await cast.tocsin.advance({ minutes: 5 })
  await answer(swap, 'accept', 'bo')
  await cast.tocsin.advance({ minutes: 5 })
  expect(paged()).toBe('ana bo')
})

describe('where the team approves', () => {
  beforeEach(async () => await rotate({ swap_approval: true }))

  test('nothing changes before the lead agrees', async () => {
    const swap = await ask({ to: ['bo'] })
    expect((await answer(swap, 'accept', 'bo')).body.state).toBe('accepted')
    expect(told().slice(1).toSorted()).toEqual([
      'ana: Accepted, and to be approved',
      'lea: A swap waits for your approval',
    ])
    expect(await onCallAt('2026-03-03T18:00:00Z')).toBe('ana')
    expect((await answer(swap, 'approve')).body.state).toBe('done')
    expect(await onCallAt('2026-03-03T18:00:00Z')).toBe('bo')
  })

  test('it is for the lead, not for others, nor for who asked', async () => {
    const swap = await ask({ to: ['bo'] })
    await answer(swap, 'accept', 'bo')
    const [ana, lea] = [await tokenOf('ana'), await tokenOf('lea')]
    const path = `${swaps}/${swap.id}/approve`
    expect((await cast.tocsin.ask('POST', path, undefined, { token: ana })).status).toBe(403)
    expect((await cast.tocsin.ask('POST', path, undefined, { token: lea })).body).toMatchObject({
      state: 'done',
    })
  })

  test('what the lead rejects leaves everything as it is', async () => {
    const swap = await ask({ to: ['bo'] })
    await answer(swap, 'accept', 'bo')
    expect((await answer(swap, 'reject')).body.state).toBe('rejected')
    expect(await onCallAt('2026-03-03T18:00:00Z')).toBe('ana')
  })
})
