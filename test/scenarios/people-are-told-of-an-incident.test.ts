import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Communication, Draft, Preview } from '../../api/communications.ts'
import { person } from '../world/cast.ts'
import { type ConnectedCast, raiseCurtainWithPhones } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
  const base = cast.phones.url
  const byMail = { contact_methods: [], notification_rules: { high: [], low: [] } }
  await cast.tocsin.apply({
    people: [
      person('eve', base, { role: 'stakeholder', ...byMail }),
      person('sam', base, { role: 'stakeholder' }),
      person('kim', base, { role: 'stakeholder', email: null, ...byMail }),
    ],
    subscriptions: [
      { id: 'eve-executive', person: 'eve', audience: 'executive', severity: 'SEV2' },
      { id: 'sam-support', person: 'sam', audience: 'support', services: ['shop'] },
      { id: 'kim-customer', person: 'kim', audience: 'customer' },
      { id: 'ana-internal', person: 'ana', audience: 'internal' },
    ],
  })
})
afterEach(() => cast.end())

const declare = (more: object = {}) =>
  cast.tocsin.do('POST', '/api/v1/incidents', {
    title: 'Nobody can pay',
    service: 'shop',
    severity: 'SEV1',
    impact: 'Payments fail',
    ...more,
  })

const send = (body: object) =>
  cast.tocsin.do<Communication>('POST', '/api/v1/incidents/INC-1/communications', body)

const sendOnce = () =>
  cast.tocsin.ask<Communication>(
    'POST',
    '/api/v1/incidents/INC-1/communications',
    { template: 'support-note' },
    { headers: { 'idempotency-key': 'once' } },
  )

const draftOf = (template: string, query = '') =>
  cast.tocsin.do<Draft>('GET', `/api/v1/incidents/INC-1/drafts/${template}${query}`)

const promiseIn = async (template: string) => /(again|brief): .*/.exec((await draftOf(template)).text)?.[0]

const noticesTo = (who: string) =>
  cast.phones.received.filter(({ path, body }) => path === `/${who}` && !('incident' in body))

test('a draft says what is known, and plainly what is not', async () => {
  await declare()
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/updates', { details: 'The card gateway times out' })
  const decision = { kind: 'DECISION', text: 'We switch to the second gateway' }
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/timeline', decision)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'lea' })
  expect((await draftOf('internal-update')).text).toContain('What is being done: We switch to the second')
  const { subject, text, missing } = await draftOf('internal-initial', '?eta=by+17:00+UTC')
  expect(subject).toBe('[SEV1] INC-1 Nobody can pay: declared')
  for (const line of [
    'Service: Shop',
    'Impact: Payments fail',
    'Began: 2026-03-02 09:00 UTC',
    'What is known: The card gateway times out',
    'Incident commander: Lea',
    'Scribe: nobody yet',
    'Expected to be over: by 17:00 UTC',
  ])
    expect(text).toContain(line)
  expect(missing.map(({ field }) => field)).toEqual(['users_affected', 'tech_lead', 'comms_lead', 'scribe'])
})

test('subscribers are told by mail and webhook, and it is kept who was', async () => {
  await declare()
  const brief = await send({ template: 'executive-brief' })
  expect(brief.recipients).toMatchObject([{ person: 'eve', channel: 'email' }])
  const { subject, text, to } = await cast.mail.waitFor(() => true)
  expect({ to, subject }).toEqual({ to: ['eve@example.com'], subject: brief.subject })
  expect(text).toContain('What customers notice: Payments fail')
  await send({ template: 'support-note', text: 'Say that we know.' })
  expect(noticesTo('sam').map(({ body }) => body)).toMatchObject([{ text: 'Say that we know.' }])
  const { items } = await cast.tocsin.do<{ items: Communication[] }>(
    'GET',
    '/api/v1/incidents/INC-1/communications',
  )
  expect(items.map(({ template, recipients }) => [template, recipients.map(({ state }) => state)])).toEqual([
    ['support-note', ['accepted']],
    ['executive-brief', ['accepted']],
  ])
  expect(await cast.tocsin.story()).toContain('communication-sent, communication-sent')
})

test('a preview names who would be told and what, and sends nothing', async () => {
  await declare()
  const preview = await cast.tocsin.do<Preview>('POST', '/api/v1/incidents/INC-1/communications/preview', {
    template: 'customer-initial',
    eta: 'within two hours',
  })
  expect(preview.recipients).toEqual([
    { person: 'kim', name: 'Kim', subscription: 'kim-customer', channel: null },
  ])
  expect(preview.text).toContain('When we expect it to be over: within two hours')
  expect(cast.mail.received).toEqual([])
  expect(await cast.tocsin.story()).not.toContain('communication')
})

test('whom nothing reaches is kept as such', async () => {
  await declare()
  const { recipients } = await send({ template: 'customer-initial' })
  expect(recipients).toMatchObject([{ person: 'kim', state: 'unreachable', delivery: null }])
})

test('who subscribed to worse incidents hears nothing of a lesser one', async () => {
  await declare({ severity: 'SEV3' })
  expect((await send({ template: 'executive-brief' })).recipients).toEqual([])
})

test('a request that is repeated with its key tells nobody twice', async () => {
  await declare()
  const [first, again] = [await sendOnce(), await sendOnce()]
  expect(again.body.id).toBe(first.body.id)
  expect(noticesTo('sam')).toHaveLength(1)
})

test('two who send the same at once tell nobody twice', async () => {
  await declare()
  const ask = { template: 'support-note' }
  const answers = await Promise.all(
    [1, 2].map(() => cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/communications', ask)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]))
  expect(noticesTo('sam')).toHaveLength(1)
})

test('of a private incident only participants hear, and no more than that there is news', async () => {
  await declare({ private: true })
  await cast.tocsin.apply({ subscriptions: [{ id: 'bo-internal', person: 'bo', audience: 'internal' }] })
  const { recipients, text } = await send({ template: 'internal-update' })
  expect(recipients.map(({ person: told }) => told)).toEqual(['ana'])
  expect(text).toContain('Nobody can pay')
  expect(JSON.stringify(cast.phones.received)).not.toContain('Nobody can pay')
  expect(noticesTo('ana').at(-1)?.body).toMatchObject({ subject: 'INC-1: news of a private incident' })
  const refused = await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/communications', {
    template: 'customer-initial',
  })
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('private') } })
})

test('a drill tells no customer, and says that it is one', async () => {
  await declare({ drill: true })
  await send({ template: 'support-note' })
  expect(noticesTo('sam').at(-1)?.body).toMatchObject({ subject: expect.stringMatching(/^DRILL: /) })
  const refused = await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/communications', {
    template: 'customer-initial',
  })
  expect(refused.status).toBe(409)
})

test('people subscribe themselves, and nobody else', async () => {
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'of Sam',
    role: 'stakeholder',
    person: 'sam',
  })
  const subscribe = (who: string) =>
    cast.tocsin.ask(
      'POST',
      '/api/v1/subscriptions',
      { id: `${who}-customer`, person: who, audience: 'customer' },
      { token },
    )
  expect((await subscribe('sam')).status).toBe(201)
  expect((await subscribe('bo')).status).toBe(403)
  const taken = await cast.tocsin.ask('DELETE', '/api/v1/subscriptions/eve-executive', undefined, { token })
  expect(taken.status).toBe(403)
})

test('a draft promises what comes after it', async () => {
  await declare()
  expect(await promiseIn('customer-initial')).toBe('again: 2026-03-02 09:30 UTC')
  expect(await promiseIn('executive-brief')).toBe('brief: 2026-03-02 10:00 UTC')
})

test('an organisation has templates of its own; a field that there is none of is refused by name', async () => {
  await declare()
  const own = {
    id: 'support-note',
    name: 'Ours',
    audience: 'support',
    stage: 'update',
    subject: 'Ours: {{ title }}',
    text: '{{ impact }}',
  }
  await cast.tocsin.apply({ communication_templates: [own] })
  expect(await draftOf('support-note')).toMatchObject({
    subject: 'Ours: Nobody can pay',
    text: 'Payments fail',
  })
  const wrong = await cast.tocsin.ask('PATCH', '/api/v1/communication-templates/support-note', {
    text: '{{ impct }}',
  })
  expect(wrong).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'text', message: 'there is no field "impct"; did you mean "impact"?' }] },
  })
  await cast.tocsin.do('DELETE', '/api/v1/communication-templates/support-note')
  expect((await draftOf('support-note')).name).toBe('Support: what to tell people who ask')
})
