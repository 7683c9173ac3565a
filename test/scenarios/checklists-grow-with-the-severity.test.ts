import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Task } from '../../api/tasks.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const open = (severity?: string) =>
  cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop', severity })

const tasks = async (query = '') =>
  (await cast.tocsin.do<{ items: Task[] }>('GET', `/api/v1/incidents/INC-1/tasks?limit=100${query}`)).items

const items = async () => (await tasks()).map(({ checklist, item }) => `${checklist}/${item}`)

const change = (verb: string, body: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${verb}`, body)

test('an incident in triage has no checklist; the declaration starts it', async () => {
  await open()
  expect(await tasks()).toEqual([])
  await change('declare', { severity: 'SEV1' })
  expect(await items()).toContain('response/executive')
  expect((await cast.tocsin.timeline()).find(({ event }) => event === 'checklists-started')).toMatchObject({
    kind: 'NOTIFICATION',
    details: { checklists: ['response', 'mitigation', 'resolution', 'follow-up'] },
  })
})

test('one that is declared as it is opened has it too, with when each item is due', async () => {
  await open('SEV2')
  const [first] = await tasks('&phase=response')
  expect(first).toMatchObject({
    number: 1,
    item: 'acknowledge',
    state: 'open',
    assignee: null,
    due_at: '2026-03-02T09:05:00.000Z',
    created_by: 'Tocsin',
  })
})

test('when the severity rises what is missing comes along; when it falls everything stays', async () => {
  await open('SEV3')
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-1/tasks/1', { state: 'done' })
  const before = await items()
  expect(before).not.toContain('response/war-room')
  await change('severity', { severity: 'SEV1', reason: 'everybody is affected' })
  const after = await items()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after).toContain('response/war-room')
  expect(new Set(after).size).toBe(after.length)
  await change('severity', { severity: 'SEV4', reason: 'a false alarm' })
  expect(await items()).toEqual(after)
  expect((await tasks('&state=done')).map(({ number }) => number)).toEqual([1])
  expect(await cast.tocsin.story()).toContain('checklists-grown')
})

test('the organisation replaces a list, switches one off and adds its own', async () => {
  await cast.tocsin.apply({
    incident_checklists: [
      {
        id: 'response',
        title: 'Ours',
        phase: 'response',
        items: [
          { id: 'look', text: 'Look' },
          { id: 'call-ceo', text: 'Call', severities: ['SEV1'] },
        ],
      },
      { id: 'follow-up', title: 'None', phase: 'follow-up', items: [] },
      {
        id: 'payments',
        title: 'Payments',
        phase: 'mitigation',
        severities: ['SEV2'],
        due_minutes: 10,
        items: [{ id: 'bank', text: 'Call the bank' }],
      },
    ],
  })
  await open('SEV2')
  const found = await items()
  expect(found.filter((name) => name.startsWith('response/'))).toEqual(['response/look'])
  expect(found.filter((name) => name.startsWith('follow-up/'))).toEqual([])
  expect(found).toContain('payments/bank')
})

test('what is exported is applied without a change, and pruned when a file has it no more', async () => {
  const list = {
    id: 'payments',
    title: 'Payments',
    phase: 'mitigation',
    severities: ['SEV2'],
    due_minutes: 10,
    items: [{ id: 'bank', text: 'Call the bank', severities: ['SEV1'] }],
  }
  await cast.tocsin.apply({ incident_checklists: [list] })
  const exported = await cast.tocsin.do<{ incident_checklists: object[] }>('GET', '/api/v1/organisation')
  expect(exported.incident_checklists).toEqual([list])
  const applied = await cast.tocsin.do('POST', '/api/v1/organisation/apply', exported)
  expect(applied).toMatchObject({ changes: [] })
  const without = { ...exported, incident_checklists: [] }
  const pruned = await cast.tocsin.do('POST', '/api/v1/organisation/apply?prune=true', without)
  expect(pruned).toMatchObject({
    changes: [{ change: 'remove', kind: 'incident_checklist', id: 'payments' }],
  })
})

test('one list is changed by itself', async () => {
  const list = { id: 'payments', title: 'Payments', phase: 'mitigation', items: [] }
  await cast.tocsin.do('POST', '/api/v1/incident-checklists', list)
  await cast.tocsin.do('PATCH', '/api/v1/incident-checklists/payments', { due_minutes: 20 })
  expect(await cast.tocsin.do('GET', '/api/v1/incident-checklists/payments')).toMatchObject({
    title: 'Payments',
    due_minutes: 20,
  })
  const wrong = await cast.tocsin.ask<{ errors: { message: string }[] }>(
    'PATCH',
    '/api/v1/incident-checklists/payments',
    { severities: ['SEV9'] },
  )
  expect(wrong.status).toBe(400)
  expect(wrong.body.errors[0]?.message).toMatch(/did you mean "SEV1"/)
})
