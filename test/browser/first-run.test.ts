import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebhookReceiver } from '../world/webhook-receiver.ts'
import { Desk, expectAccessible } from './desk.ts'

let desk: Desk
let phones: WebhookReceiver
beforeAll(async () => {
  phones = await WebhookReceiver.start()
  desk = await Desk.open()
  await desk.tocsin.apply({
    people: [{ id: 'ana', name: 'Ana Silva', email: 'ana@example.com', role: 'admin' }],
  })
})
afterAll(async () => {
  await desk.close()
  await phones.close()
})

test('from nothing to a received page, left and taken up again on the way', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Make a team' }).click()

  await page.getByLabel('Name of the team').fill('Payments')
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Bo Lund')
  await page.getByRole('textbox', { name: 'Mail address' }).fill('bo@example.com')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the team' }).click()
  await page.getByText('take turns of a week').waitFor()
  await page.getByRole('button', { name: 'Make the schedule and the policy' }).click()

  await page.getByRole('button', { name: 'Add a contact method' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a contact method' })
  await dialog.getByText('Webhook', { exact: true }).click()
  await dialog.getByLabel('Address').fill(`${phones.url}/ana`)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Later', exact: true }).click()

  await page.goto('/')
  await page.getByRole('link', { name: 'Connect what you watch' }).click()
  await page.getByLabel('Name of the service').fill('Checkout')
  await page.getByRole('button', { name: 'Make the service and its key' }).click()

  await page.getByText('Waiting for a signal').waitFor()
  await page.getByText('/intake/generic/').waitFor()
  await page.getByRole('button', { name: 'Send a test signal' }).click()
  await phones.waitFor(({ path, body }) => path === '/ana' && body.incident?.id === 'INC-1', 15_000)
  await page.getByText('Taken by the webhook').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Answer it here: INC-1' }).click()
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await page.getByText('You have it').waitFor()
  const onCall = await desk.tocsin.do('GET', '/api/v1/schedules/payments-primary/on-call')
  expect(onCall).toMatchObject({ people: [{ id: 'ana' }] })

  await page.goto('/')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await expect
    .poll(() => page.getByRole('heading', { name: 'First steps' }).count(), { timeout: 15_000 })
    .toBe(0)
})
