import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Advice } from '../../api/advice.ts'
import type { Triage } from '../../api/triage.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenFor } from '../world/people.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const path = '/api/v1/incidents/INC-1'
const verb = (name: string, body: object) => cast.tocsin.do('POST', `${path}/${name}`, body)
const deploy = (summary: string) => cast.tocsin.do('POST', '/api/v1/changes', { service: 'shop', summary })
const triage = () => cast.tocsin.do<Triage>('GET', `${path}/triage`)
const advice = (query = '') => cast.tocsin.do<Advice>('GET', `${path}/advice${query}`)
const question = async (id: string) => (await triage()).questions.find((one) => one.id === id)
const judged = async (option: string, query = '') =>
  (await advice(query)).options.find((one) => one.option === option)

describe('the first questions', () => {
  test('what is known is answered, and for the rest there are hints', async () => {
    expect(await question('service')).toMatchObject({ answered: true, answer: 'shop' })
    expect(await question('since')).toMatchObject({ answered: false, hint: /2026-03-02T09:00/ })
    expect(await question('changed')).toMatchObject({ answered: false, hint: null })
  })

  test('answers fill the incident, and stand in the timeline', async () => {
    const answered = await cast.tocsin.do<Triage>('POST', `${path}/triage`, {
      affected: 'Nobody can pay',
      since: '2026-03-02T08:50:00Z',
      regions: 'EU',
      users_affected: 1200,
      data_at_risk: false,
      workaround: null,
    })
    expect(answered.open).toBe(3)
    expect(await cast.tocsin.incident()).toMatchObject({
      impact: 'Nobody can pay',
      started_at: '2026-03-02T08:50:00.000Z',
      facts: { regions: 'EU', users_affected: 1200, data_at_risk: false, workaround: null },
    })
    expect((await cast.tocsin.timeline()).at(-1)).toMatchObject({
      kind: 'ANSWER',
      event: 'triage',
      text: expect.stringMatching(/Which regions\? EU\nHow many users are affected\? 1200\nSince when\?/),
    })
  })

  test('a later answer replaces one and leaves the others', async () => {
    await verb('triage', { regions: 'EU', customers: 'all' })
    await verb('triage', { regions: 'EU and US' })
    expect((await cast.tocsin.incident()).facts).toEqual({ regions: 'EU and US', customers: 'all' })
  })

  test.each<[claim: string, body: object, status: number]>([
    ['nothing', {}, 400],
    ['a service that is not there', { service: 'shoe' }, 400],
    ['a beginning in the future', { since: '2026-03-03T00:00:00Z' }, 409],
    ['an unknown question', { mood: 'bad' }, 400],
  ])('refused: %s', async (_claim, body, status) => {
    expect((await cast.tocsin.ask('POST', `${path}/triage`, body)).status).toBe(status)
  })

  test('a stakeholder reads and does not answer', async () => {
    const token = await tokenFor(cast, 'lea', 'stakeholder')
    expect((await cast.tocsin.ask('GET', `${path}/triage`, undefined, { token })).status).toBe(200)
    expect((await cast.tocsin.ask('POST', `${path}/triage`, { regions: 'EU' }, { token })).status).toBe(403)
  })
})

describe('advice', () => {
  test('at first one looks; the words of the alert name strategies', async () => {
    await verb('declare', { severity: 'SEV1' })
    const given = await advice()
    expect(given.recommended).toBe('investigate')
    expect(given.strategies).toMatchObject([{ cause: 'exhaustion', because: /Disk full/ }])
    expect(given.when_it_gets_worse).toHaveLength(6)
    expect(given.known).toMatchObject({ elapsed_minutes: 0, alerts_firing: 1, mitigate_minutes: 60 })
  })

  test('a deployment before it is rolled back, unless that is not safe', async () => {
    await verb('triage', { since: '2026-03-02T09:00:00Z' })
    await cast.tocsin.do('POST', '/api/v1/changes', {
      service: 'shop',
      summary: 'Deployed v2.3.1',
      happened_at: '2026-03-02T08:50:00Z',
    })
    const given = await advice()
    expect(given.recommended).toBe('rollback')
    expect(given.known.suspected_change).toMatchObject({ summary: 'Deployed v2.3.1', kind: 'deployment' })
    expect(await judged('rollback', '?reversible=no')).toMatchObject({ verdict: 'not-now' })
    expect((await advice('?reversible=no&fix_ready=yes')).recommended).toBe('roll-forward')
  })

  test('a deployment after it began is no suspect', async () => {
    await cast.tocsin.advance({ minutes: 5 })
    await deploy('Deployed v2.3.2')
    expect((await advice()).known.suspected_change).toBeNull()
  })

  test('error rates that people report make a trend', async () => {
    await verb('declare', { severity: 'SEV1' })
    await verb('updates', { error_rate: 5 })
    await cast.tocsin.advance({ minutes: 10 })
    await verb('updates', { error_rate: 20 })
    expect((await advice()).known.error_rate).toBe('rising')
    expect(await judged('escalate')).toMatchObject({ verdict: 'do', because: ['the error rate rises'] })
  })

  test('trouble of what it needs points there', async () => {
    await cast.tocsin.apply({
      services: [{ id: 'db', name: 'Database', team: 'web', escalation_policy: 'web' }],
    })
    await cast.tocsin.do('PATCH', '/api/v1/services/shop', { depends_on: ['db'] })
    await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Replica lost', service: 'db' })
    expect((await advice()).strategies[0]).toMatchObject({ cause: 'dependency', because: /db/ })
  })

  test('stable and confirmed it is resolved; then there is nothing to advise', async () => {
    await verb('declare', { severity: 'SEV1' })
    await cast.tocsin.event(KEY, { action: 'resolve' })
    expect((await advice()).recommended).toBe('watch')
    await cast.tocsin.advance({ minutes: 15 })
    expect((await advice('?criteria_met=true')).recommended).toBe('resolve')
    await verb('resolve', { criteria_confirmed: true })
    expect((await cast.tocsin.ask('GET', `${path}/advice`)).status).toBe(409)
  })

  test('an answer that is neither yes nor no is refused', async () => {
    expect((await cast.tocsin.ask('GET', `${path}/advice?reversible=perhaps`)).status).toBe(400)
  })
})
