import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { WebhookReceiver } from '../world/webhook-receiver.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
let phones: WebhookReceiver
let incident: string
let opened = 0

beforeAll(async () => {
  phones = await WebhookReceiver.start()
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation(phones.url))
})
afterAll(async () => {
  await desk.close()
  await phones.close()
})
beforeEach(async () => {
  opened += 1
  incident = `INC-${opened}`
  await desk.tocsin.event(KEY, { dedupKey: `trouble-${opened}` })
})

const isAcknowledged = async () =>
  (await desk.tocsin.do('GET', `/api/v1/incidents/${incident}`))['status'] === 'acknowledged'

const linkOf = (name: string) =>
  /\/a\/([^/]+)\//.exec(
    phones.received.findLast(({ body }) => body.incident?.id === name)?.body.acknowledge_url ?? '',
  )?.[1] ?? expect.fail(`${name} was not paged`)

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('a page is acknowledged with a thumb, and says whose it is', async () => {
    const page = await desk.page({ as: 'ana', viewport: PHONE, colorScheme })
    await page.goto(`/page/${incident}`)
    await page.getByRole('heading', { name: 'Disk full on db-1' }).waitFor()
    await page.getByText('Next: Bo').waitFor()
    await expectAccessible(page)
    const button = page.getByRole('button', { name: 'Acknowledge' })
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(64)
    await button.click()
    await page.getByText('You have it').waitFor()
    await expect.poll(isAcknowledged, { timeout: 15_000 }).toBe(true)
    await expectAccessible(page)
  })
})

test('a signed link needs nobody to be signed in', async () => {
  const page = await desk.page({ viewport: PHONE })
  await page.goto(`/page/${linkOf(incident)}`)
  await page.getByRole('button', { name: 'Can’t take it' }).click()
  await page.getByText('You are not paged for it again').waitFor()
  await desk.tocsin.settle()
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await page.getByText('You have it').waitFor()
})

test('without a connection the answer waits, says so, and is sent when there is one', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE })
  await page.goto(`/page/${incident}`)
  await page.getByRole('button', { name: 'Acknowledge' }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await page.getByText('Your answer is not sent yet').waitFor()
  expect(await isAcknowledged()).toBe(false)
  await page.context().setOffline(false)
  await page.getByText('Your answer is not sent yet').waitFor({ state: 'hidden' })
  await page.getByText('You have it').waitFor()
  await expect.poll(isAcknowledged, { timeout: 15_000 }).toBe(true)
})

test('the page without a script is answered as well', async () => {
  const page = await desk.page({ viewport: PHONE })
  await page.goto(`/a/${linkOf(incident)}/acknowledge`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await page.getByText(`${incident} is acknowledged`).first().waitFor()
})
