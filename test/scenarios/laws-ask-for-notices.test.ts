import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RegulatoryClock } from '../../api/regulatory-clocks.ts'
import { type Cast, raiseCurtain } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const asked = { title: 'Customer records are exposed', service: 'shop', severity: 'SEV2', private: true }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'bo' })
})
afterEach(() => cast.end())

const path = '/api/v1/incidents/INC-1/regulatory-clocks'

const start = (body: object) => cast.tocsin.do<{ items: RegulatoryClock[] }>('POST', path, body)

const clocks = async () =>
  (await cast.tocsin.do<{ items: RegulatoryClock[]; proposed: object[] }>('GET', path)).items

const subjectsTo = (who: string) =>
  cast.phones.received.flatMap(({ path: to, body }) =>
    to === `/${who}` && 'subject' in body ? [body.subject] : [],
  )

test('the 72 hours of the GDPR remind at half, 24, 4 and 1 hours before, and when they are over', async () => {
  await start({ regime: 'gdpr' })
  await cast.tocsin.advance({ hours: 73 })
  expect(subjectsTo('bo').filter((subject) => subject.includes('gdpr.authority'))).toEqual([
    'INC-1: half of the time is over for the notice gdpr.authority',
    'INC-1: 24 hours are left for the notice gdpr.authority',
    'INC-1: 4 hours are left for the notice gdpr.authority',
    'INC-1: one hour is left for the notice gdpr.authority',
    'INC-1: the time is over for the notice gdpr.authority',
  ])
  expect(JSON.stringify(cast.phones.received)).not.toContain('exposed')
  expect((await clocks()).map(({ id, state }) => [id, state])).toEqual([
    ['gdpr.authority', 'overdue'],
    ['gdpr.people', 'running'],
  ])
})

test('nobody is reminded of what was sent; the proof stays after the incident is closed', async () => {
  await start({ regime: 'gdpr' })
  await cast.tocsin.advance({ hours: 30 })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve', { override: 'contained' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/close', { override: 'over' })
  const proof = { sent_to: 'CNPD', reference: '2026/142' }
  const sent = await cast.tocsin.do<RegulatoryClock>('POST', `${path}/gdpr.authority/sent`, proof)
  expect(sent).toMatchObject({ state: 'sent', late: false, sent_at: '2026-03-03T15:00:00.000Z', ...proof })
  await cast.tocsin.do('POST', `${path}/gdpr.people/not-required`, { reason: 'The data was encrypted' })
  await cast.tocsin.advance({ hours: 100 })
  expect(subjectsTo('bo').filter((subject) => subject.includes('gdpr'))).toEqual([])
  const again = await cast.tocsin.ask('POST', `${path}/gdpr.authority/sent`, proof)
  expect(again).toMatchObject({ status: 409, body: { detail: expect.stringContaining('evidence') } })
  expect((await clocks()).map(({ state, reason }) => [state, reason])).toEqual([
    ['sent', null],
    ['not-required', 'The data was encrypted'],
  ])
  const audited = await cast.tocsin.do<{ items: { action: string }[] }>('GET', '/api/v1/audit-log')
  const actions = audited.items.map(({ action }) => action)
  expect(actions).toEqual(
    expect.arrayContaining(['regulatory-notice-sent', 'regulatory-notice-not-required']),
  )
})

test('reminders go on after the incident is closed', async () => {
  await start({ regime: 'pci' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve', { override: 'contained' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/close', { override: 'over' })
  await cast.tocsin.advance({ hours: 13 })
  expect(subjectsTo('bo')).toContain('INC-1: half of the time is over for the notice pci.acquirer')
})

test('without anybody in a role the administrators are reminded of a private incident', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: null })
  await start({ regime: 'pci' })
  await cast.tocsin.advance({ hours: 13 })
  expect(subjectsTo('adam')).toContain('INC-1: half of the time is over for the notice pci.acquirer')
  expect(subjectsTo('lea')).toEqual([])
})

test('of one that is not private the leaders of the team are, and a drill says that it is one', async () => {
  const asked = { title: 'Cards are copied', service: 'shop', severity: 'SEV3', drill: true }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/roles', { ic: null })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/regulatory-clocks', { regime: 'pci' })
  await cast.tocsin.advance({ hours: 13 })
  expect(subjectsTo('lea')).toContain('DRILL: INC-2: half of the time is over for the notice pci.acquirer')
})

test('the clock counts from when it became known, and starts once', async () => {
  const { items } = await start({ regime: 'gdpr', started_at: '2026-03-01T09:00:00Z' })
  expect(items[0]?.due_at).toBe('2026-03-04T09:00:00.000Z')
  const again = await cast.tocsin.ask('POST', path, { regime: 'gdpr' })
  expect(again.status).toBe(409)
  const future = await cast.tocsin.ask('POST', path, { regime: 'pci', started_at: '2026-04-01T09:00:00Z' })
  expect(future).toMatchObject({ status: 400, body: { errors: [{ path: 'started_at' }] } })
  const unknown = await cast.tocsin.ask('POST', path, { regime: 'hippa' })
  expect(unknown.body).toMatchObject({ detail: expect.stringContaining('did you mean "hipaa"?') })
})

test('an organisation has durations of its own', async () => {
  await cast.tocsin.apply({
    regulatory_regimes: [
      {
        id: 'financial',
        name: 'Our regulator',
        counts_from: 'when it was noticed',
        obligations: [
          { id: 'first', recipient: 'The central bank', due_hours: 2, template: 'financial-initial' },
        ],
      },
    ],
  })
  const { items } = await start({ regime: 'financial' })
  expect(items).toMatchObject([{ id: 'financial.first', due_at: '2026-03-02T11:00:00.000Z' }])
  const wrong = await cast.tocsin.ask('PATCH', '/api/v1/regulatory-regimes/financial', {
    obligations: [{ id: 'first', recipient: 'The bank', due_hours: 2, template: 'financial-intial' }],
  })
  expect(wrong.body).toMatchObject({
    errors: [
      {
        path: 'obligations[0].template',
        message: 'no communication template "financial-intial"; did you mean "financial-initial"?',
      },
    ],
  })
})

test('triage suggests a regime, once; it starts none', async () => {
  const answer = () => cast.tocsin.do('POST', '/api/v1/incidents/INC-1/triage', { data_at_risk: true })
  await answer()
  await answer()
  const said = subjectsTo('bo').filter((subject) => subject.includes('by law'))
  expect(said).toEqual(['INC-1: perhaps others must be told by law (gdpr)'])
  const { items, proposed } = await cast.tocsin.do<{ items: object[]; proposed: object[] }>('GET', path)
  expect(items).toEqual([])
  expect(proposed).toEqual([{ regime: 'gdpr', because: 'triage says data at risk' }])
})

test('a tag suggests a regime, also when it is there from the beginning', async () => {
  const asked = { title: 'Cards are copied', service: 'shop', severity: 'SEV3', tags: ['pci'] }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
  expect(await cast.tocsin.story('INC-2')).toContain('regulatory-proposed')
})

test('who may not know of the incident does not know of its clocks', async () => {
  await start({ regime: 'gdpr' })
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'lea',
    role: 'responder',
    person: 'lea',
  })
  for (const [method, where] of [
    ['GET', path],
    ['POST', `${path}/gdpr.authority/not-required`],
  ] as const) {
    const answer = await cast.tocsin.ask(method, where, method === 'GET' ? undefined : { reason: 'no' }, {
      token,
    })
    expect(answer.status).toBe(404)
  }
})
