import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchHit } from '../../api/search.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenFor } from '../world/people.ts'

let cast: Cast
let ana: string
let bo: string

beforeAll(async () => {
  cast = await raiseCurtain()
  ana = await tokenFor(cast, 'ana')
  bo = await tokenFor(cast, 'bo')
  const create = (asked: object) => cast.tocsin.do('POST', '/api/v1/incidents', { service: 'shop', ...asked })
  await create({ title: 'Checkout timeouts in Lisbon' })
  await create({ title: 'Payments are refused', impact: 'Customers cannot check out' })
  await create({ title: 'Breach of the vault', private: true, severity: 'SEV4' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-3/roles', { ic: 'bo' })
  const note = (id: string, text: string) =>
    cast.tocsin.do('POST', `/api/v1/incidents/${id}/timeline`, { text })
  await note('INC-2', 'The certificate of the bank has expired')
  await note('INC-2', 'Rolling back the kernal')
  await note('INC-3', 'The certificate was stolen')
  const { items } = await cast.tocsin.do<{ items: { number: number; text: string }[] }>(
    'GET',
    '/api/v1/incidents/INC-2/timeline?limit=100',
  )
  const typo = items.find(({ text }) => text.includes('kernal'))
  await cast.tocsin.do('PATCH', `/api/v1/incidents/INC-2/timeline/${typo?.number}`, {
    text: 'Rolling back the kernel',
  })
  await cast.tocsin.do('POST', '/api/v1/action-items', { title: 'Renew certificates', incident: 'INC-2' })
  await cast.tocsin.do('POST', '/api/v1/action-items', { title: 'Change the vault', incident: 'INC-3' })
  await cast.tocsin.ask('POST', '/v2/enqueue', {
    routing_key: KEY,
    event_action: 'trigger',
    dedup_key: 'disk-7',
    payload: { summary: 'Disk almost full', source: 'db-7', severity: 'critical' },
  })
  await cast.tocsin.settle()
})
afterAll(() => cast.end())

type Answer = { groups: { kind: string; items: SearchHit[]; more: boolean }[] }

async function found(typed: string, { token, limit = 5 }: { token?: string; limit?: number } = {}) {
  const path = `/api/v1/search?limit=${limit}&q=${encodeURIComponent(typed)}`
  const { body } = await cast.tocsin.ask<Answer>('GET', path, undefined, token === undefined ? {} : { token })
  return body.groups.flatMap(({ kind, items }) => items.map(({ id }) => `${kind} ${id}`))
}

test.each<[claim: string, typed: string, expected: string[]]>([
  ['an incident by its id', 'INC-2', ['incident INC-2']],
  ['an incident by words of its title, the last only begun', 'checkout tim', ['incident INC-1']],
  ['an incident by its impact', 'customers', ['incident INC-2']],
  ['what was corrected, by its new words', 'kernel', ['incident INC-2']],
  ['what was corrected, no more by its old ones', 'kernal', []],
  ['a service by its id', 'shop', ['service shop', 'integration shop-events']],
  ['a schedule by its name', 'Primary', ['schedule primary']],
  ['a person', 'lea', ['person lea']],
  ['a team, and a policy of that name', 'web', ['team web', 'escalation-policy web']],
  ['an action item by its id', 'act-1', ['action-item ACT-1']],
  ['signs alone find nothing', '%&|!', []],
])('%s', async (_claim, typed, expected) => {
  expect(await found(typed)).toEqual(expected)
})

test('what people said finds their incident, after those whose title says so', async () => {
  expect(await found('certificate', { token: ana })).toEqual(['incident INC-2', 'action-item ACT-1'])
})

test('an open alert is found by its key and its summary', async () => {
  expect((await found('disk-7')).join()).toMatch(/^alert /)
  expect(await found('almost full')).toHaveLength(2)
})

test('what is private is found by those who see it', async () => {
  expect(await found('vault', { token: bo })).toEqual(['incident INC-3', 'action-item ACT-2'])
  expect(await found('certificate', { token: bo })).toContain('incident INC-3')
  expect(await found('vault', { token: ana })).toEqual([])
  expect(await found('INC-3', { token: ana })).toEqual([])
})

test('of each kind there are as many as asked for, and it is said that there are more', async () => {
  const { groups } = await cast.tocsin.do<Answer>('GET', '/api/v1/search?limit=1&q=a')
  expect(groups.find(({ kind }) => kind === 'person')).toMatchObject({ items: [{}], more: true })
})
