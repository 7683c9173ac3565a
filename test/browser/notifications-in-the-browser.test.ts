import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import type { Delivery } from '../../api/deliveries.ts'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { type FakeBrowser, FakePushService } from '../world/fake-push-service.ts'
import { WebhookReceiver } from '../world/webhook-receiver.ts'
import { fullChromium } from './chromium.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

const chromium = await fullChromium()
const NEEDED =
  'a browser with notifications, which the one that comes with the tests has not: apt-get install chromium'

let desk: Desk
let phones: WebhookReceiver
let pushes: FakePushService
beforeAll(async () => {
  phones = await WebhookReceiver.start()
  pushes = await FakePushService.start()
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation(phones.url))
})
afterAll(async () => {
  await desk.close()
  await pushes.close()
  await phones.close()
})

/** The browser's own push service is far away; what it would give the page comes from the fake one. */
async function subscribesTo(page: Page, { subscription }: FakeBrowser): Promise<void> {
  await page.addInitScript(({ endpoint, p256dh, auth }) => {
    const given = { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }), unsubscribe: () => true }
    Object.assign(PushManager.prototype, {
      subscribe: () => Promise.resolve(given),
      getSubscription: () => Promise.resolve(null),
    })
  }, subscription)
}

/** What the push service hands to the browser, after it was decrypted. */
async function arrival(page: Page): Promise<(data: object) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first && !first.isDeleted) resolve(first.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(page.url()).origin
  return async (data) => {
    await session.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId,
      data: JSON.stringify(data),
    })
  }
}

const shownIn = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }))
  })

test.skipIf(chromium === null)(
  `a browser is turned on, shows a test and then a page (needs ${NEEDED})`,
  async () => {
    const page = await desk.page({ as: 'ana', viewport: PHONE })
    await page.context().grantPermissions(['notifications'], { origin: desk.tocsin.url })
    const { public_key: key } = await desk.tocsin.do<{ public_key: string }>('GET', '/api/v1/web-push')
    const browser = pushes.subscribe(key)
    await subscribesTo(page, browser)
    await page.goto('/notifications')
    await page.getByRole('button', { name: 'Turn on for this device' }).click()
    await page.getByRole('dialog', { name: 'Test page' }).waitFor()
    const arrive = await arrival(page)
    await expect.poll(async () => await settled(browser), { timeout: 15_000 }).toBe(1)
    await page.getByText('Taken by the push service').waitFor()
    await arrive(browser.received[0]?.payload ?? {})
    await page.getByText('Shown on the device').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'It came' }).click()
    await page.getByText('Pages reach you here.').waitFor()
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('Chrome on Linux').nth(1).waitFor()
    expect(await shownIn(page)).toMatchObject([{ title: 'Tocsin test' }])

    await desk.tocsin.event(KEY)
    await expect.poll(async () => await settled(browser), { timeout: 15_000 }).toBe(2)
    await arrive(browser.received[1]?.payload ?? {})
    await expect
      .poll(async () => await shownIn(page), { timeout: 15_000 })
      .toContainEqual({ title: 'SEV1 Disk full on db-1', body: 'INC-1 · shop\nFrom db-1', tag: 'INC-1' })
    await expect.poll(async () => (await pageDelivery()).state, { timeout: 15_000 }).toBe('delivered')
    await page.goto(browser.received[1]?.payload.open ?? '')
    await page.getByRole('button', { name: 'Acknowledge' }).click()
    await page.getByText('You have it').waitFor()
  },
)

async function settled({ received }: FakeBrowser): Promise<number> {
  await desk.tocsin.settle()
  return received.length
}

async function pageDelivery(): Promise<Delivery> {
  const { items } = await desk.tocsin.do<{ items: Delivery[] }>('GET', '/api/v1/deliveries?incident=INC-1')
  return items.find(({ channel }) => channel === 'push') ?? expect.fail('no push')
}

test('whoever has no notifications allowed is told how to allow them, and adds another way', async () => {
  const page = await desk.page({ as: 'bo', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/notifications')
  await page.getByRole('button', { name: 'Add a contact method' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a contact method' })
  await dialog.getByLabel('Mail address').fill('not a mail address')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByText('must be an e-mail address').waitFor()
  await dialog.getByText('Webhook', { exact: true }).click()
  await dialog.getByLabel('Address').fill(`${phones.url}/bo-desk`)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Send the code' }).click()
  await page.getByRole('button', { name: 'Send another code' }).waitFor()
  await desk.tocsin.settle()
  const sent = await phones.waitFor(({ path }) => path === '/bo-desk', 15_000)
  const code = /\d{6}/.exec(sent.body.text ?? '')?.[0] ?? expect.fail('no code')
  await page.getByRole('dialog', { name: 'Verify' }).getByRole('textbox').first().click()
  await page.keyboard.type(code)
  await page.getByText('verified', { exact: true }).waitFor()
  await expectAccessible(page)
})

test('rules are edited and saved', async () => {
  const page = await desk.page({ as: 'lea' })
  await page.goto('/notifications')
  const high = page.getByRole('region', { name: 'High urgency' })
  await high.getByLabel('Step 1: after so many minutes').fill('7')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await page.getByText('Your rules are saved.').waitFor()
  const rules = await desk.tocsin.do('GET', '/api/v1/notification-rules/lea')
  expect(rules).toMatchObject({ high: [{ after_minutes: 7, via: 'lea-hook' }] })
})
