import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incident } from '../../api/incident.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain()
  const open = async (body: object) => await cast.tocsin.do('POST', '/api/v1/incidents', body)
  await open({ title: 'Checkout is 100% down', service: 'shop', severity: 'SEV1' })
  await open({ title: 'Slow search', severity: 'SEV3' })
  await open({ title: 'Odd_logs' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/roles', { ic: 'bo' })
})
afterAll(() => cast.end())

test.each([
  ['severity=SEV1,SEV3', 'INC-2 INC-1'],
  ['declared=false', 'INC-3'],
  ['declared=true&status=open', 'INC-2 INC-1'],
  ['involving=bo', 'INC-2'],
  ['involving=ana', 'INC-1'],
  ['team=web,other', 'INC-1'],
  ['service=shop,db', 'INC-1'],
  ['text=SEARCH', 'INC-2'],
  ['text=inc-3', 'INC-3'],
  ['text=100%25', 'INC-1'],
  ['text=%25', 'INC-1'],
  ['text=_', 'INC-3'],
  ['text=%5C', ''],
])('?%s finds %s', async (query, ids) => {
  const { items } = await cast.tocsin.do<{ items: Incident[] }>('GET', `/api/v1/incidents?${query}`)
  expect(items.map(({ id }) => id).join(' ')).toBe(ids)
})

async function duplicatesOf(query: string): Promise<Incident[]> {
  const path = `/api/v1/possible-duplicates?${query}`
  return (await cast.tocsin.do<{ items: Incident[] }>('GET', path)).items
}

test('whoever begins to write a title sees what may be the same', async () => {
  expect(await duplicatesOf('title=Checkout+is+down&service=shop')).toMatchObject([{ id: 'INC-1' }])
  expect(await duplicatesOf('title=Mail+bounces')).toEqual([])
})
