import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { person, smallOrganisation } from '../world/cast.ts'
import { Desk } from './desk.ts'
import { readAgain } from './read-again.ts'

const PATIENCE = { timeout: 15_000 }

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  const small = smallOrganisation('http://127.0.0.1:9')
  await desk.tocsin.apply({
    ...small,
    services: [...small.services, { id: 'till', name: 'Till', tier: 1, depends_on: ['shop'] }],
    people: [...small.people, person('sam', 'http://127.0.0.1:9', { role: 'stakeholder' })],
    subscriptions: [{ id: 'sam-internal', person: 'sam', audience: 'internal' }],
  })
})
afterAll(async () => await desk.close())

async function declared(title: string): Promise<string> {
  const asked = { title, service: 'shop', severity: 'SEV2' }
  return (await desk.tocsin.do<{ id: string }>('POST', '/api/v1/incidents', asked)).id
}

async function roomOf(id: string, as = 'ana'): Promise<Page> {
  const page = await desk.page({ as })
  await page.goto(`/incidents/${id}`)
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  return page
}

async function chooseMore(page: Page, item: string): Promise<void> {
  await page.locator('summary', { hasText: 'More' }).click()
  await page.getByRole('button', { name: item, exact: true }).first().click()
}

test('a role changes hands when the other person accepts', async () => {
  const id = await declared('Checkout is slow')
  await desk.tocsin.do('POST', `/api/v1/incidents/${id}/roles`, { ic: 'ana' })
  const ana = await roomOf(id)
  await ana.getByRole('button', { name: 'Hand over' }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByLabel('To', { exact: true }).selectOption('bo')
  await dialog.getByRole('button', { name: 'Offer it' }).click()
  const bo = await roomOf(id, 'bo')
  await bo.getByRole('button', { name: 'Accept' }).click()
  await ana.getByText('commander: Bo').waitFor()
  expect((await desk.tocsin.incident(id)).roles['ic']).toBe('bo')
})

test('a file goes into the timeline, and comes back as it was', async () => {
  const id = await declared('Search finds nothing')
  const page = await roomOf(id)
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (
    await chosen
  ).setFiles({ name: 'graph.txt', mimeType: 'text/plain', buffer: Buffer.from('errors: 38 %') })
  await page.getByLabel('Write into the timeline').fill('The errors of the last hour')
  await page.keyboard.press('Enter')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /graph\.txt/ }).click()
  const path = await (await download).path()
  expect(await readFile(path, 'utf8')).toBe('errors: 38 %')
})

test('what is snoozed says until when', async () => {
  const id = await declared('Mails bounce')
  const page = await roomOf(id)
  await chooseMore(page, 'Snooze')
  await page.getByRole('dialog').getByLabel('For').selectOption('60')
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click()
  await vi.waitFor(async () => {
    expect((await desk.tocsin.incident(id)).snoozed_until).not.toBeNull()
  }, PATIENCE)
  await page.getByText(/Nobody is paged until/).waitFor()
})

test('people are told after a look at who gets it', async () => {
  const id = await declared('Payouts are late')
  const page = await roomOf(id)
  await chooseMore(page, 'Tell people')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'See who gets it' }).click()
  await dialog.getByText('Sam').waitFor()
  await dialog.getByRole('button', { name: 'Send to 1' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { items } = await desk.tocsin.do<{ items: { recipients: { person: string }[] }[] }>(
    'GET',
    `/api/v1/incidents/${id}/communications`,
  )
  expect(items.map(({ recipients }) => recipients.map((one) => one.person))).toEqual([['sam']])
})

test('a regulatory clock is started where its law asks for one', async () => {
  const id = await declared('Addresses were shown to others')
  const page = await roomOf(id)
  await page.getByText('Regulatory notices').click()
  await page.getByRole('button', { name: 'Start a clock' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Regime').selectOption('gdpr')
  await dialog.getByRole('button', { name: 'Start its clocks' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { items } = await desk.tocsin.do<{ items: unknown[] }>(
    'GET',
    `/api/v1/incidents/${id}/regulatory-clocks`,
  )
  expect(items.length).toBeGreaterThan(0)
})

test('one incident is merged into another, and its room leads there', async () => {
  const [into, id] = [await declared('Orders pile up'), await declared('Orders are late')]
  const page = await roomOf(id)
  await chooseMore(page, 'Merge')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Into').selectOption(into)
  await dialog.getByRole('button', { name: `Merge ${id}` }).click()
  await page.waitForURL(new RegExp(`/incidents/${into}`))
  expect(await desk.tocsin.incident(id)).toMatchObject({ status: 'merged', merged_into: into })
})

test('a person is called into an incident', async () => {
  const id = await declared('Refunds fail')
  const page = await roomOf(id)
  await chooseMore(page, 'Page somebody')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Whom').selectOption('person:bo')
  await dialog.getByLabel('Why').fill('You know the queue')
  await dialog.getByRole('button', { name: 'Page', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('ana called bo in. You know the queue. Paged: bo.').waitFor()
})

test('what others change while details are edited stays as they changed it', async () => {
  const id = await declared('Invoices are wrong')
  const page = await roomOf(id)
  await chooseMore(page, 'Edit the details')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Invoices have the wrong sum')
  await desk.tocsin.do('PATCH', `/api/v1/incidents/${id}`, { tags: ['billing'] })
  await readAgain(page, `/api/v1/incidents/${id}`)
  await dialog.getByText('Somebody saved it meanwhile').waitFor()
  await dialog.getByRole('button', { name: 'Save mine over it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await desk.tocsin.incident(id)).toMatchObject({
    title: 'Invoices have the wrong sum',
    tags: ['billing'],
  })
})

test('the services that need its service are named', async () => {
  const page = await roomOf(await declared('Carts are empty'))
  await page.getByText('Services that need it').click()
  await page.getByRole('link', { name: 'Till' }).waitFor()
  await page.getByText('needs shop; tier 1').waitFor()
})
