import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { builtWebApp } from '../../web/build/build.ts'
import { smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessibleInBoth, PHONE } from './desk.ts'

const PATIENCE = { timeout: 15_000 }

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
})
afterAll(async () => await desk.close())

async function reported(title: string): Promise<string> {
  const asked = { title, service: 'shop', severity: 'SEV1' }
  return (await desk.tocsin.do<{ id: string }>('POST', '/api/v1/incidents', asked)).id
}

async function opened(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Write into the timeline').fill(text)
  await page.keyboard.press('Enter')
}

function choose(page: Page, button: string) {
  return page.getByRole('button', { name: button, exact: true }).click()
}

/** What the timeline says, as far as people said it. */
async function saidIn(page: Page): Promise<string[]> {
  return await page.locator('[data-said="true"]').locator('div > div > div').allInnerTexts()
}

test('two people declare a SEV1 and run it until it is closed', async () => {
  const ana = await opened(await desk.page({ as: 'ana' }), '/incidents')
  await ana.keyboard.press('c')
  await ana.getByLabel('What is wrong').fill('Checkout fails')
  await ana.getByLabel('Service').last().selectOption('shop')
  await ana.getByLabel(/SEV1/).check()
  await ana.getByLabel('Who will be paged').getByText('At once: Ana').waitFor()
  await choose(ana, 'Declare SEV1')
  await ana.waitForURL(/\/incidents\/INC-\d+$/)
  const id = new URL(ana.url()).pathname.split('/')[2] ?? ''
  await desk.tocsin.settle()

  const bo = await opened(await desk.page({ as: 'bo', viewport: PHONE }), `/incidents/${id}`)
  await ana.getByLabel('Here now').getByText('Bo', { exact: true }).waitFor()
  await choose(bo, 'Acknowledge')
  await ana.getByText('bo acknowledged.').waitFor()
  await bo.getByLabel('Write into the timeline').fill('I look at the ')
  await ana.getByText('Bo is writing').waitFor()
  await say(bo, 'I look at the database')
  await ana.getByText('I look at the database').waitFor()
  await say(ana, '[DECISION] Roll back')
  await bo.getByText('Roll back', { exact: true }).waitFor()
  await say(ana, '/incident severity SEV2 because one region only')
  await bo.locator('header').getByText('SEV2').waitFor()

  await choose(ana, 'Change status')
  await ana.getByLabel('monitoring').check()
  await choose(ana, 'Move on to monitoring')
  await bo.locator('header').getByText('monitoring').waitFor()
  await choose(ana, 'Resolve')
  await ana.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
  await ana
    .getByRole('alert')
    .getByText(/has been in monitoring for 0 of/)
    .waitFor()
  await ana.getByLabel(/Reason to resolve/).fill('the roll-back is verified')
  await ana.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
  await bo.locator('header').getByText('resolved').waitFor()
  await choose(bo, 'Close')
  await bo.getByLabel(/Reason to close/).fill('this was a rehearsal')
  await choose(bo, 'Close for good')
  await ana.locator('header').getByText('closed').waitFor()
  expect(await desk.tocsin.story(id)).toMatch(/opened.*acknowledged.*severity-changed.*resolved.*closed/)
})

test('a cut connection shows, heals, and misses nothing', async () => {
  const id = await reported('The network goes')
  const bo = await opened(await desk.page({ as: 'bo' }), `/incidents/${id}`)
  await say(bo, 'before the cut')
  // It is shown before it has arrived.
  const kept = async () =>
    expect(await desk.tocsin.do('GET', `/api/v1/incidents/${id}/timeline`)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ text: 'before the cut' })]) as unknown,
    })
  await vi.waitFor(kept, PATIENCE)
  await bo.context().setOffline(true)
  await bo.getByText('The connection is cut.').waitFor({ timeout: 60_000 })
  await say(bo, 'written while away')
  await bo.getByText('Tocsin cannot be reached just now.').waitFor()
  const note = async (text: string) =>
    await desk.tocsin.do('POST', `/api/v1/incidents/${id}/timeline`, { text })
  await note('first of another')
  await note('second of another')
  await bo.context().setOffline(false)
  await bo.getByText('second of another').waitFor({ timeout: 30_000 })
  await bo.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  expect(await bo.getByLabel('Write into the timeline').inputValue()).toBe('written while away')
  await bo.getByLabel('Write into the timeline').press('Enter')
  await vi.waitFor(
    async () =>
      expect(await saidIn(bo)).toEqual([
        'before the cut',
        'first of another',
        'second of another',
        'written while away',
      ]),
    PATIENCE,
  )
})

test('what was begun and not sent is there after a reload', async () => {
  const id = await reported('A tab is closed')
  const page = await opened(await desk.page({ as: 'ana' }), `/incidents/${id}`)
  await page.getByLabel('Write into the timeline').fill('half a thou')
  await page.reload()
  expect(await page.getByLabel('Write into the timeline').inputValue()).toBe('half a thou')
})

test('a correction keeps what it said, a pin and a permalink lead to it, and hostile text stays text', async () => {
  const id = await reported('<img src=x onerror="document.title=1"> [x](javascript:alert(1))')
  const page = await opened(await desk.page({ as: 'ana' }), `/incidents/${id}`)
  await say(page, 'The [cause](javascript:alert(1)) is *known* <b onmouseover=alert(1)>x</b>')
  await page.getByText('known').first().waitFor()
  expect(await page.locator('[role="log"] a[href^="javascript"], [role="log"] b').count()).toBe(0)
  expect(await page.locator('[role="log"] img[src="x"]').count()).toBe(0)
  const entry = page.locator('[data-said="true"]').last()
  await entry.hover()
  await entry.getByRole('button', { name: /Pin entry/ }).click()
  await entry.getByRole('button', { name: /Correct entry/ }).click()
  await entry.getByRole('textbox').fill('The cause is a full disk')
  await entry.getByRole('button', { name: 'Save' }).click()
  await entry.getByText('corrected').click()
  await page.getByLabel('Show').selectOption('pinned')
  await page.getByText('The cause is a full disk').waitFor()
  const link = await entry.getByRole('link', { name: /link to entry/ }).getAttribute('href')
  await page.goto(`/incidents/${id}${link}`)
  await page.getByText('The cause is a full disk').waitFor()
})

test('it is accessible, with a dialog and on a phone, light and dark', async () => {
  const id = await reported('Search is slow')
  await desk.tocsin.settle()
  const page = await opened(await desk.page({ as: 'ana' }), `/incidents/${id}`)
  await page.getByText('Opened as SEV1').waitFor()
  await choose(page, 'Change status')
  await page.getByLabel('monitoring').waitFor()
  await expectAccessibleInBoth(page)
  const phone = await opened(await desk.page({ as: 'ana', viewport: PHONE }), `/incidents/${id}?tab=tasks`)
  await phone.getByRole('checkbox').first().waitFor()
  await expectAccessibleInBoth(phone)
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(PHONE.width)
})

test('opening an incident loads at most 200 KB of script', async () => {
  const id = await reported('Something small')
  const page = await desk.page({ as: 'ana' })
  const loaded = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) loaded.add(pathname)
  })
  await opened(page, `/incidents/${id}`)
  await page.getByText('Opened as SEV1').waitFor()
  const folder = await builtWebApp()
  const sizes = await Promise.all(
    [...loaded].map(async (path) => (await stat(join(folder, `${path}.gz`))).size),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(50_000)
  expect(total).toBeLessThanOrEqual(200 * 1_024)
})

test('what is written while an entry is on its way is not lost', async () => {
  const id = await reported('Labels are printed twice')
  const page = await opened(await desk.page({ as: 'ana' }), `/incidents/${id}`)
  const box = page.getByLabel('Write into the timeline')
  const { promise: mayGo, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(`**/incidents/${id}/timeline`, async (route) => {
    if (route.request().method() === 'POST') await mayGo
    await route.continue()
  })
  const asked = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/timeline'),
  )
  await say(page, 'The printer is off')
  await asked
  await box.pressSequentially(', and')
  letGo()
  await page.locator('[data-said="true"]').getByText('The printer is off', { exact: true }).waitFor()
  await vi.waitFor(async () => expect(await box.inputValue()).toBe(', and'), PATIENCE)
})

test('an entry whose answer was lost is written once', async () => {
  const id = await reported('Scales are off')
  const page = await opened(await desk.page({ as: 'ana' }), `/incidents/${id}`)
  let lost = 0
  await page.route(`**/incidents/${id}/timeline`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return await route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await say(page, 'Half a gram too much')
  await page.getByText(/cannot be reached/).waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await vi.waitFor(async () => {
    expect(await page.getByLabel('Write into the timeline').inputValue()).toBe('')
  }, PATIENCE)
  const said = (await desk.tocsin.timeline(id)).filter(({ text }) => text === 'Half a gram too much')
  expect(said).toHaveLength(1)
})
