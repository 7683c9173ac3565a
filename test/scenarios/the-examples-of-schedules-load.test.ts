import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Tocsin } from '../world/tocsin.ts'

type Applied = { changes: object[]; warnings: object[] }
type OnCall = { items: { schedule: string; people: { id: string }[] }[] }

let tocsin: Tocsin
beforeEach(async () => {
  tocsin = await Tocsin.start()
})
afterEach(async () => await tocsin.stop())

async function apply(name: string): Promise<Applied> {
  const file: unknown = parse(await readFile(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8'))
  return await tocsin.do<Applied>('POST', '/api/v1/organisation/apply', file)
}

/** `payments-sun: dee`. */
async function onCallAt(at: string): Promise<string[]> {
  const { items } = await tocsin.do<OnCall>('GET', `/api/v1/on-call?at=${at}`)
  return items.map(({ schedule, people }) => `${schedule}: ${people.map(({ id }) => id).join(' ')}`)
}

test.each(['follow-the-sun', 'tiers'])('%s loads, and loading it again changes nothing', async (name) => {
  expect((await apply(name)).changes.length).toBeGreaterThan(0)
  expect((await apply(name)).changes).toEqual([])
  const exported = await tocsin.do('GET', '/api/v1/organisation')
  const again = await tocsin.do<Applied>('POST', '/api/v1/organisation/apply?prune', exported)
  expect(again.changes).toEqual([])
})

test('the pager follows the sun', async () => {
  await apply('follow-the-sun')
  expect(await onCallAt('2026-03-10T00:00:00Z')).toEqual(['payments-sun: kei'])
  expect(await onCallAt('2026-03-10T08:00:00Z')).toEqual(['payments-sun: bo'])
  expect(await onCallAt('2026-03-10T16:00:00Z')).toEqual(['payments-sun: gia'])
})

test('the tiers take turns together, and who learns is not among them', async () => {
  await apply('tiers')
  expect(await onCallAt('2026-03-10T12:00:00Z')).toEqual([
    'web-expert: mia',
    'web-primary: ed',
    'web-secondary: ana',
  ])
})
