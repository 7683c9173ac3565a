import { afterAll, beforeAll, expect, test } from 'vitest'
import { person, smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
})
afterAll(async () => await desk.close())

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const post = (path: string, body: object) => desk.tocsin.do('POST', `/api/v1/${path}`, body)

test('nothing waits for somebody who has nothing to do', async () => {
  const page = await desk.page({ as: 'lea' })
  await page.goto('/')
  await page.getByText('No open incidents').waitFor()
  await page.getByText('You are not on call now').waitFor()
  await expectAccessible(page)
})

test('a page waits for whom it reached, and is answered in one press', async () => {
  await post('incidents', { title: 'Checkout fails', service: 'shop' })
  await post('incidents/INC-1/tasks', { title: 'Ask the bank', assignee: 'ana' })
  await post('action-items', { title: 'Limit the pool', owner: 'ana', due_at: '2026-01-01T09:00:00Z' })
  await desk.tocsin.settle()
  const page = await desk.page({ as: 'ana', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'A page waits for you' }).waitFor()
  await page.getByText('0 of 1 channels verified').waitFor()
  await page.getByText('1 overdue').waitFor()
  await page.getByRole('list', { name: 'My tasks' }).getByText('Ask the bank').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await page.getByText('A page waits for you').waitFor({ state: 'hidden' })
  const { status } = await desk.tocsin.do<{ status: string }>('GET', '/api/v1/incidents/INC-1')
  expect(status).toBe('acknowledged')
})

test('whoever is on call sees it on every screen', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/')
  await page.getByRole('banner').getByText('You are on call').waitFor()
  await expectAccessible(page)
})

test('somebody is asked to take a shift, and takes it', async () => {
  await desk.tocsin.apply({
    ...smallOrganisation('http://127.0.0.1:9'),
    people: [...smallOrganisation('http://127.0.0.1:9').people, person('cy', 'http://127.0.0.1:9')],
  })
  await post('schedules/primary/swaps', { person: 'ana', starts_at: at(24), ends_at: at(32), to: ['cy'] })
  const page = await desk.page({ as: 'cy' })
  await page.goto('/')
  await page.getByText('Ana asks you to take a shift in primary').waitFor()
  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByText('The shift is yours.').waitFor()
})
