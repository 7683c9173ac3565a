import { afterEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
afterEach(() => cast.end())

const steps = (person: string) => [{ wait_minutes: 5, targets: [{ person }] }]
const reached = (person: string, fallback: boolean) => ({ fallback, people: [{ id: person }] })
const office = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }]

async function raise(startsAt: string, policy: object): Promise<void> {
  cast = await raiseCurtain({ startsAt })
  await cast.tocsin.do('PATCH', '/api/v1/escalation-policies/web', policy)
}

test('by day the ordinary steps are walked', async () => {
  await raise('2026-03-02T10:00:00Z', {
    variants: [{ when: 'off_hours', hours: office, steps: steps('bo') }],
  })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
})

test('in the evening those for off hours, to their end, although the morning comes', async () => {
  await raise('2026-03-03T08:58:00Z', {
    variants: [{ when: 'off_hours', hours: office, steps: [...steps('bo'), ...steps('lea')] }],
  })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('bo lea')
  expect((await cast.tocsin.timeline()).find(({ event }) => event === 'variant-chosen')).toMatchObject({
    text: 'The steps of web for off hours are walked.',
    details: { policy: 'web', variant: 'off_hours' },
  })
})

test('on a holiday of the team those for holidays', async () => {
  await raise('2026-12-25T10:00:00Z', {
    variants: [{ when: 'holiday', time_zone: 'Europe/Lisbon', steps: steps('lea') }],
  })
  await cast.tocsin.do('PATCH', '/api/v1/teams/web', {
    holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('lea')
})

test('a walk that is through goes on with the fallback, then with the catch-all', async () => {
  await raise('2026-03-02T10:00:00Z', { steps: steps('ana') })
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'duty', name: 'Duty', steps: [...steps('bo'), ...steps('lea')], repeat: 1 }],
    settings: { fallback_policy: 'duty' },
  })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 24 })
  expect(rung(cast)).toBe('ana bo lea bo lea')
  await cast.tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana bo lea bo lea adam')
  expect(await cast.tocsin.story()).toMatch(/fallback-policy.*exhausted/)
})

test('a service has a fallback of its own, and who acknowledges ends it', async () => {
  await raise('2026-03-02T10:00:00Z', { steps: steps('ana') })
  await cast.tocsin.apply({
    escalation_policies: [
      { id: 'duty', name: 'Duty', steps: steps('bo') },
      { id: 'mine', name: 'Mine', steps: [...steps('lea'), ...steps('bo')] },
    ],
    settings: { fallback_policy: 'duty' },
  })
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { fallback_policy: 'mine' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana lea')
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana lea')
})

test('who escalates at the end of the policy pages the fallback', async () => {
  await raise('2026-03-02T10:00:00Z', { steps: steps('ana') })
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'duty', name: 'Duty', steps: steps('bo') }],
    settings: { fallback_policy: 'duty' },
  })
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/escalate')
  expect(rung(cast)).toBe('ana bo')
})

test('a service without a policy has the fallback', async () => {
  await raise('2026-03-02T10:00:00Z', {})
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'duty', name: 'Duty', steps: steps('bo') }],
    settings: { fallback_policy: 'duty' },
  })
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { escalation_policy: null })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('bo')
})

test('the simulation shows the variant and the fallback', async () => {
  await raise('2026-03-02T10:00:00Z', {
    steps: steps('ana'),
    variants: [{ when: 'weekend', steps: steps('lea') }],
  })
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'duty', name: 'Duty', steps: steps('bo') }],
    settings: { fallback_policy: 'duty' },
  })
  const simulate = (at: string) => cast.tocsin.do('GET', `/api/v1/escalation-policies/web/simulate?at=${at}`)
  expect(await simulate('2026-03-02T10:00:00Z')).toMatchObject({
    variant: null,
    steps: [reached('ana', false), reached('bo', true)],
  })
  expect(await simulate('2026-03-07T10:00:00Z')).toMatchObject({
    variant: 'weekend',
    steps: [reached('lea', false), reached('bo', true)],
    catch_all: { at: '2026-03-07T10:10:00.000Z' },
  })
})

test('a policy is simulated before it is kept', async () => {
  await raise('2026-03-02T10:00:00Z', {})
  const policy = {
    id: 'new',
    name: 'New',
    steps: steps('lea'),
    variants: [{ when: 'weekend', steps: steps('bo') }],
  }
  const simulate = (at: string) =>
    cast.tocsin.ask('POST', '/api/v1/escalation-policies/simulate', { policy, at, severity: 'SEV1' })
  expect((await simulate('2026-03-02T10:00:00Z')).body).toMatchObject({
    policy: 'new',
    steps: [{ people: [{ id: 'lea', pages: [{ channel: 'webhook' }] }] }],
  })
  expect((await simulate('2026-03-07T10:00:00Z')).body).toMatchObject({
    variant: 'weekend',
    steps: [{ people: [{ id: 'bo' }] }],
  })
  expect((await cast.tocsin.ask('GET', '/api/v1/escalation-policies/new')).status).toBe(404)
})

test('variants are exported as they were applied', async () => {
  await raise('2026-03-02T10:00:00Z', {
    variants: [{ when: 'off_hours', time_zone: 'Asia/Tokyo', hours: office, steps: steps('bo') }],
  })
  const exported = await cast.tocsin.do('GET', '/api/v1/organisation')
  const again = await cast.tocsin.do<{ changes: unknown[] }>('POST', '/api/v1/organisation/apply', exported)
  expect(again.changes).toEqual([])
})

test.each<[object, string]>([
  [{ when: 'off_hours', steps: steps('bo') }, 'variants[0].hours'],
  [{ when: 'weekend', time_zone: 'Europe/Lissabon', steps: steps('bo') }, 'variants[0].time_zone'],
  [{ when: 'holyday', steps: steps('bo') }, 'variants[0].when'],
  [{ when: 'weekend', steps: steps('boo') }, 'variants[0].steps[0].targets[0].person'],
])('a variant that cannot be is refused where it stands: %o', async (variant, path) => {
  cast = await raiseCurtain()
  const answer = await cast.tocsin.ask<{ errors: { path: string }[] }>(
    'PATCH',
    '/api/v1/escalation-policies/web',
    { variants: [variant] },
  )
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map((error) => error.path)).toContain(path)
})
