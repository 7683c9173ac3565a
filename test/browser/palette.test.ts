import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
  await desk.tocsin.do('POST', '/api/v1/action-items', { title: 'Limit the checkout', owner: 'ana' })
})
afterAll(async () => await desk.close())

async function home(look: Parameters<Desk['page']>[0] = {}): Promise<Page> {
  const page = await desk.page({ as: 'ana', ...look })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  return page
}

const field = (page: Page) => page.getByPlaceholder('Search, or go to a screen')

test('the palette goes to a screen by its name', async () => {
  const page = await home()
  await page.keyboard.press('Control+k')
  await field(page).fill('action')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/action-items$/)
})

test('it finds while one types, and leads to what it found', async () => {
  const page = await home({ colorScheme: 'dark' })
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  await field(page).fill('limit')
  await page.getByRole('button', { name: /Limit the checkout/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Limit the checkout/ }).click()
  await page.waitForURL(/\/action-items\/ACT-1$/)
})

test('the search has an address', async () => {
  const page = await home({ viewport: PHONE })
  await page.goto('/search?q=checkout')
  await page.getByText('Limit the checkout').waitFor()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Search' }).fill('no-such-thing')
  await page.getByText('Nothing is found for').waitFor()
  expect(page.url()).toContain('q=no-such-thing')
})

test('keys do something, but not while one writes, and can be switched off', async () => {
  const page = await home()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL(/\/action-items/)
  await page.getByLabel('Owner').first().click()
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('switch', { name: 'Single keys do something' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  expect(page.url()).toContain('/action-items')
})

test('in an incident it opens what is done there, such as its severity', async () => {
  const page = await home()
  await page.goto('/incidents/INC-1')
  await page.getByRole('heading', { name: /Checkout fails/ }).waitFor()
  await page.keyboard.press('Control+k')
  await field(page).fill('severity')
  await page.getByRole('button', { name: 'Change the severity of INC-1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the severity: INC-1' })
  await dialog.getByLabel('Reason').fill('All regions')
  expect(page.url()).toContain('do=severity')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.waitForURL(/\/incidents\/INC-1$/)
})
