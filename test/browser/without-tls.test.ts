import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { smallOrganisation } from '../world/cast.ts'
import { Desk } from './desk.ts'

let desk: Desk
let home: string

beforeAll(async () => {
  desk = await Desk.open({ host: 'tocsin.lan' })
  home = desk.tocsin.app.publicUrl()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
})
afterAll(async () => await desk.close())

async function visit(as: string, path: string): Promise<Page> {
  const page = await desk.page({ as })
  const context = page.context()
  const cookies = await context.cookies(desk.tocsin.url)
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: home })))
  await page.goto(`${home}${path}`)
  expect(await page.evaluate('isSecureContext')).toBe(false)
  return page
}

test('an incident is declared and written in over plain HTTP', async () => {
  const page = await visit('ana', '/incidents/new')
  await page.getByLabel('What is wrong').fill('The mill stands still')
  await page.getByLabel(/SEV2/).check()
  await page.getByRole('button', { name: 'Declare SEV2' }).click()
  await page.waitForURL(/\/incidents\/INC-\d+$/)
  await page.getByLabel('Write into the timeline').fill('I hear it grind')
  await page.keyboard.press('Enter')
  await page.locator('[data-said="true"]').getByText('I hear it grind').waitFor()
})

test('what cannot be copied for somebody is selected for them', async () => {
  const page = await visit('adam', '/integrations/shop-events')
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await page.getByText('Selected: now copy it').waitFor()
  expect(await page.evaluate('getSelection().toString()')).not.toBe('')
})
