import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { onCallNow } from '../../api/on-call.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

type Answer = z.output<typeof onCallNow.answer>

let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-04T09:00:00Z' })
  const turn = { unit: 'week', length: 1 }
  const schedule = (id: string, people: string[], more: object = {}) => ({
    id,
    name: id,
    time_zone: 'Europe/Lisbon',
    layers: [{ id: 'weekly', people, starts_at: '2026-01-05T10:00', turn }],
    ...more,
  })
  await cast.tocsin.apply({
    teams: [{ id: 'till', name: 'Till' }],
    schedules: [
      schedule('primary', ['ana', 'bo'], { team: 'web' }),
      schedule('secondary', ['bo', 'ana'], { team: 'web' }),
      schedule('till-primary', ['lea'], { team: 'till' }),
      {
        id: 'behind-primary',
        name: 'Behind',
        time_zone: 'Europe/Lisbon',
        layers: [{ id: 'second', follows: { schedule: 'primary', layer: 'weekly' }, offset: 1 }],
        overrides: [{ id: 'o1', person: 'adam', starts_at: '2026-03-20T10:00', ends_at: '2026-03-21T10:00' }],
      },
    ],
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: [
          { wait_minutes: 5, targets: [{ schedule: 'primary' }] },
          { wait_minutes: 10, targets: [{ schedule: 'secondary' }, { person: 'adam' }] },
          { wait_minutes: 15, targets: [{ team: 'till', who: 'lead' }] },
        ],
      },
    ],
    services: [{ id: 'spare', name: 'Spare', team: 'web' }],
  })
})
afterAll(() => cast.end())

async function ask(query: string): Promise<string[]> {
  const { items } = await cast.tocsin.do<Answer>('GET', `/api/v1/on-call?${query}`)
  return items.map(({ schedule, people }) => `${schedule}: ${people.map(({ id }) => id).join()}`)
}

test.each([
  ['everywhere', '', ['behind-primary: bo', 'primary: ana', 'secondary: bo', 'till-primary: lea']],
  ['in a schedule', 'schedule=secondary', ['secondary: bo']],
  ['in a team', 'team=till', ['till-primary: lea']],
  ['for a service', 'service=shop', ['primary: ana', 'secondary: bo']],
  ['for a service without a policy', 'service=spare', []],
  ['for a policy', 'policy=web', ['primary: ana', 'secondary: bo']],
  ['where a person is', 'person=bo', ['behind-primary: bo', 'secondary: bo']],
  ['where an override puts a person', 'person=adam&at=2026-03-20T12:00:00Z', ['behind-primary: adam']],
  ['where a person is, in a team', 'person=bo&team=till', []],
  ['at another instant', 'team=web&at=2026-03-09T10:00:00Z', ['primary: bo', 'secondary: ana']],
  ['the instant before', 'team=web&at=2026-03-09T09:59:59Z', ['primary: ana', 'secondary: bo']],
])('who is on call %s', async (_where, query, expected) => {
  expect(await ask(query)).toEqual(expected)
})

describe('the steps', () => {
  test.each([
    ['of a policy', 'policy=web', ['ana', 'bo,adam', '']],
    ['of a service', 'service=shop&at=2026-03-09T10:00:00Z', ['bo', 'ana,adam', '']],
    ['of a service without a policy', 'service=spare', []],
  ])('%s', async (_whose, query, expected) => {
    const { steps } = await cast.tocsin.do<Answer>('GET', `/api/v1/on-call?${query}`)
    expect(steps?.map(({ people }) => people.map(({ id }) => id).join())).toEqual(expected)
  })

  test('are not there when neither was asked for', async () => {
    expect(await cast.tocsin.do<Answer>('GET', '/api/v1/on-call')).toMatchObject({
      steps: null,
      next_shifts: null,
    })
  })
})

test('the next shifts of a person, soonest first', async () => {
  const { next_shifts: shifts } = await cast.tocsin.do<Answer>('GET', '/api/v1/on-call?person=ana')
  expect(shifts).toEqual([
    {
      schedule: 'behind-primary',
      name: 'Behind',
      starts_at: '2026-03-09T10:00:00.000Z',
      ends_at: '2026-03-16T10:00:00.000Z',
    },
    {
      schedule: 'secondary',
      name: 'secondary',
      starts_at: '2026-03-09T10:00:00.000Z',
      ends_at: '2026-03-16T10:00:00.000Z',
    },
    {
      schedule: 'primary',
      name: 'primary',
      starts_at: '2026-03-16T10:00:00.000Z',
      ends_at: '2026-03-23T10:00:00.000Z',
    },
  ])
})

test.each(['schedule', 'team', 'service', 'policy', 'person'])(
  'a %s that is not there is said',
  async (noun) => {
    const answer = await cast.tocsin.ask('GET', `/api/v1/on-call?${noun}=nowhere`)
    expect(answer).toMatchObject({ status: 404, body: { detail: `There is no ${noun} "nowhere".` } })
  },
)
