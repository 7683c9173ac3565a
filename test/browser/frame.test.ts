import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply({
    people: [{ id: 'ana', name: 'Ana Silva', email: 'ana@example.com', role: 'admin' }],
  })
})
afterAll(async () => await desk.close())

test('whoever is not signed in is asked to, and where they wanted to go is kept', async () => {
  const page = await desk.page()
  await page.goto('/')
  await page.waitForURL(/\/sign-in\?next=/)
  expect(new URL(page.url()).searchParams.get('next')).toBe('/')
})

test('the frame shows who is signed in and that it is live; the navigation opens on a phone', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/')
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the navigation' }).click()
  await page.getByRole('dialog', { name: 'Navigation' }).getByRole('link', { name: 'Home' }).click()
  await page.getByRole('dialog', { name: 'Navigation' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Account of Ana Silva' }).click()
  await page.getByRole('button', { name: 'Show times in UTC' }).click()
  await page.getByRole('button', { name: 'Show local times' }).waitFor()
})

async function statusOf(path: string): Promise<number> {
  return (await fetch(desk.tocsin.url + path, { headers: { accept: '*/*' } })).status
}

test('a link of a message is a page for whoever looks at it; what is nothing is not found', async () => {
  await expect.poll(async () => await statusOf('/incidents/INC-1'), { timeout: 15_000 }).toBe(200)
  expect(await statusOf('/v1/nothing')).toBe(404)
  expect(await statusOf('/api/v1/nothing')).toBe(404)
})

test('a browser that has no Temporal yet shows schedules all the same', async () => {
  await desk.tocsin.apply({
    schedules: [
      {
        id: 'primary',
        name: 'Primary',
        time_zone: 'Europe/Lisbon',
        layers: [{ id: 'weekly', people: ['ana'], starts_at: '2026-01-05T10:00', turn: { unit: 'week' } }],
      },
    ],
  })
  const page = await desk.page({ as: 'ana' })
  await page.addInitScript('delete globalThis.Temporal')
  await page.goto('/schedules/primary')
  await page.getByRole('heading', { name: 'Primary' }).waitFor()
  await page.getByText('what counts').waitFor()
})
