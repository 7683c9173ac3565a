import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExpectedCommunication } from '../../api/communications.ts'
import { type Cast, raiseCurtain } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

type Answer = { plan: ExpectedCommunication[]; closing_note: string }

const open = (severity?: string, more: object = {}) =>
  cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Nobody can pay', service: 'shop', severity, ...more })

const verb = (name: string, body: object = {}) =>
  cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)

const read = () => cast.tocsin.do<Answer>('GET', '/api/v1/incidents/INC-1/communications')

/** `customer-initial due`, in the order of the plan; what was dropped is left out. */
const plan = async () =>
  (await read()).plan
    .filter(({ state }) => state !== 'dropped')
    .map(({ template, state }) => `${template} ${state}`)

const send = (template: string) => verb('communications', { template })

const remindersTo = (who: string) =>
  cast.phones.received.flatMap(({ path, body }) =>
    path === `/${who}` && 'subject' in body ? [body.subject] : [],
  )

test('nothing is planned before it is declared; then what its level says', async () => {
  await open()
  expect(await plan()).toEqual([])
  await verb('declare', { severity: 'SEV3' })
  expect(await plan()).toEqual(['internal-initial due', 'support-note due'])
})

test('customers hear within the hour of a SEV1; who leads communications is reminded once when not', async () => {
  await open('SEV1')
  await verb('acknowledge')
  await verb('roles', { ic: 'bo', comms_lead: 'lea' })
  const { plan: expected } = await read()
  expect(expected.find(({ template }) => template === 'customer-initial')).toMatchObject({
    state: 'due',
    overdue_at: '2026-03-02T10:00:00.000Z',
  })
  await cast.tocsin.advance({ hours: 3 })
  const reminders = remindersTo('lea').filter((subject) => subject.includes('a message to customers'))
  expect(reminders).toEqual(['INC-1: a message to customers is overdue'])
  expect(remindersTo('bo').filter((subject) => subject.includes('a message'))).toEqual([])
  expect(await plan()).toContain('customer-initial overdue')
})

test('without a lead for communications the incident commander is reminded', async () => {
  await open('SEV1')
  await verb('acknowledge')
  await verb('roles', { ic: 'bo' })
  await cast.tocsin.advance({ minutes: 20 })
  expect(remindersTo('bo')).toContain('INC-1: a message to support is overdue')
})

test('what was sent in time is not reminded of; a brief is expected again', async () => {
  await open('SEV1')
  await verb('acknowledge')
  await verb('roles', { ic: 'bo' })
  await send('executive-brief')
  expect(await plan()).toEqual(expect.arrayContaining(['executive-brief sent', 'executive-brief planned']))
  await cast.tocsin.advance({ minutes: 50 })
  expect(await plan()).toContain('executive-brief due')
  expect(remindersTo('bo').filter((subject) => subject.includes('executives'))).toEqual([])
  await cast.tocsin.advance({ minutes: 20 })
  expect(remindersTo('bo').filter((subject) => subject.includes('executives'))).toHaveLength(1)
})

test('another severity is planned for once', async () => {
  await open('SEV3')
  await verb('severity', { severity: 'SEV2', reason: 'it spreads' })
  expect(await plan()).toEqual([
    'internal-initial due',
    'status-investigating due',
    'support-note due',
    'customer-initial due',
  ])
  const { plan: expected } = await read()
  expect(expected.map(({ overdue_at }) => overdue_at.slice(11, 16))).toEqual([
    '09:30',
    '09:30',
    '09:30',
    '10:00',
  ])
})

test('a severity that changes and changes back reminds once', async () => {
  await open('SEV2')
  await verb('acknowledge')
  await verb('roles', { ic: 'bo' })
  await verb('severity', { severity: 'SEV1', reason: 'it spreads' })
  await verb('severity', { severity: 'SEV2', reason: 'it does not' })
  await cast.tocsin.advance({ minutes: 40 })
  expect(remindersTo('bo').filter((subject) => subject.includes('a message to support'))).toHaveLength(1)
})

test('when it is resolved, the closing messages are expected; a missing one is known', async () => {
  await open('SEV2')
  await send('customer-initial')
  await cast.tocsin.advance({ minutes: 5 })
  await verb('resolve', { override: 'rolled back' })
  expect(await plan()).toEqual([
    'internal-resolution due',
    'status-resolved due',
    'customer-initial sent',
    'customer-resolution due',
  ])
  expect((await read()).closing_note).toBe('missing')
  await send('customer-resolution')
  expect((await read()).closing_note).toBe('sent')
})

test('when it is opened again, what was not told is expected anew', async () => {
  await open('SEV2')
  await send('internal-initial')
  await verb('resolve', { override: 'rolled back' })
  await verb('reopen')
  expect(await plan()).toEqual([
    'internal-initial sent',
    'status-investigating due',
    'support-note due',
    'customer-initial due',
  ])
})

test('a level may have a plan of the organisation', async () => {
  const messages = [{ audience: 'internal', template: 'internal-update', overdue_minutes: 10 }]
  await cast.tocsin.apply({ communication_plans: [{ id: 'top', severity: 'SEV1', messages }] })
  await open('SEV1')
  expect(await plan()).toEqual(['internal-update due'])
  const wrong = await cast.tocsin.ask('POST', '/api/v1/communication-plans', {
    id: 'other',
    severity: 'sev-1',
    messages: [{ audience: 'internal', template: 'intern-update', overdue_minutes: 0 }],
  })
  expect(wrong.body).toMatchObject({
    errors: expect.arrayContaining([
      { path: 'messages[0].overdue_minutes', message: 'must be more than due_minutes' },
      {
        path: 'messages[0].template',
        message: 'no communication template "intern-update"; did you mean "internal-update"?',
      },
      { path: 'severity', message: 'sev-1 has the plan "top" already; change that, or remove it first' },
    ]),
  })
})

test('an undeclared incident that ends costs no job', async () => {
  await open()
  await verb('resolve')
  const jobs = await cast.tocsin.sql("select kind from jobs where kind like 'communication.%'")
  expect(jobs).toEqual([])
})
