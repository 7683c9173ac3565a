import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionItem } from '../../api/action-items.ts'
import { smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
  await add({ title: 'Limit the pool', owner: 'ana', incident: 'INC-1', due_at: '2026-01-01T09:00:00Z' })
  await add({ title: 'Alert on certificates', owner: 'bo', category: 'detect' })
})
afterAll(async () => await desk.close())

const add = (asked: object) => desk.tocsin.do<ActionItem>('POST', '/api/v1/action-items', asked)
const read = (id: string) => desk.tocsin.do<ActionItem>('GET', `/api/v1/action-items/${id}`)

test('the list begins with what is late; views and filters stand in the address', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/action-items')
  await page.getByRole('heading', { name: 'Overdue (1)' }).waitFor()
  await expectAccessible(page)
  await page.getByText('Mine', { exact: true }).click()
  await page.waitForURL(/view=mine/)
  await page.getByText('Alert on certificates').waitFor({ state: 'hidden' })
  await page.goto('/action-items?category=detect')
  await page.getByText('Alert on certificates').waitFor()
  expect(await page.getByText('Limit the pool').count()).toBe(0)
})

test('one is added, edited, dropped with a reason and opened again', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/action-items/new?incident=INC-1&title=Renew+it')
  await page.getByRole('heading', { name: 'Add an action item' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { name: 'Renew it' }).waitFor()
  await page.getByLabel('Notes').fill('With the new bank')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('ACT-3 is saved.').waitFor()
  await page.getByRole('button', { name: 'Drop' }).click()
  await page.getByRole('dialog').getByLabel('Why it is not done').fill('The bank is gone')
  await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click()
  await page.getByText('The bank is gone').waitFor()
  await page.getByRole('button', { name: 'Open again' }).click()
  await page.getByRole('button', { name: 'Done' }).waitFor()
  expect(await read('ACT-3')).toMatchObject({ state: 'open', notes: 'With the new bank', incident: 'INC-1' })
})

test('what the server refuses is said at its field', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/action-items/new?incident=INC-99&title=Renew+it')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('There is no incident INC-99.').waitFor()
})

test('ticking off is undone', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/action-items')
  await page.getByRole('checkbox', { name: 'ACT-2 is done' }).check()
  await page.getByText('ACT-2 is done.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await read('ACT-2')).state, { timeout: 15_000 }).toBe('open')
})
