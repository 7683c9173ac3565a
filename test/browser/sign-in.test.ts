import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { createSetupLink } from '../../server/features/access/setup-link.ts'
import type { Invitation } from '../../api/accounts.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

const PASSWORD = 'violet kettle on the roof'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(async () => await desk.close())

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a set-up link makes the first administrator, who signs out and in again', async () => {
  const token = await desk.tocsin.app.transact(createSetupLink)
  const page = await desk.page({ viewport: PHONE })
  await page.goto(`/setup/${token}`)
  await page.getByLabel('Your name').fill('Eve Adams')
  await page.getByLabel('E-mail').fill('eve@example.com')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByLabel('E-mail').focus()
  await page.getByText('12 are the least').waitFor()
  await expectAccessible(page)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Become administrator' }).click()
  await page.getByRole('button', { name: 'Account of Eve Adams' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goto('/device?code=BCDF-GHJK')
  await page.waitForURL(/\/sign-in\?next=/)
  await expectAccessible(page)
  await signIn(page, 'eve@example.com', 'not my password')
  await page.getByText('The mail address or the password is wrong.').waitFor()
  await signIn(page, 'Eve@Example.com')
  await page.waitForURL(/\/device\?code=BCDF-GHJK/)
})

test('an invitation lets a person in, and the account page shows how they sign in', async () => {
  await desk.tocsin.apply({
    people: [
      { id: 'eve-adams', name: 'Eve Adams', email: 'eve@example.com', role: 'admin' },
      { id: 'bo', name: 'Bo Berg', email: 'bo@example.com' },
    ],
  })
  const { url } = await desk.tocsin.do<Invitation>('POST', '/api/v1/people/bo/invite', {})
  const page = await desk.page({ colorScheme: 'dark' })
  await page.goto(url)
  await page.getByText('Bo Berg, choose how you sign in').waitFor()
  await expectAccessible(page)
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await page.getByRole('button', { name: 'Account of Bo Berg' }).click()
  await page.getByRole('link', { name: 'Account', exact: true }).click()
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
  await page.getByText('this one').waitFor()
  await expectAccessible(page)
})

test('with an authenticator app a code is asked for after the password', async () => {
  const page = await desk.page({ as: 'bo' })
  await page.goto('/account')
  await page
    .getByRole('heading', { name: 'Authenticator app' })
    .locator('xpath=ancestor::section')
    .getByRole('button', { name: 'Add' })
    .click()
  await page.getByRole('img', { name: 'QR code of the key below' }).waitFor()
  const key = (await page.locator('pre').innerText()).trim()
  const codeAt = (at: number) => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at })
  await page.getByLabel('Code that the app shows').fill(codeAt(desk.tocsin.clock.now().getTime()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Keep these where you find them').waitFor()
  await expectAccessible(page)

  const elsewhere = await desk.page()
  await elsewhere.goto('/sign-in')
  await signIn(elsewhere, 'bo@example.com')
  await elsewhere.getByLabel('Code').fill(codeAt(desk.tocsin.clock.now().getTime() + 30_000))
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
  await elsewhere.getByRole('button', { name: 'Account of Bo Berg' }).waitFor()
})

test('a command line is let in after its code was compared', async () => {
  const begun = await desk.tocsin.do<{ user_code: string; device_code: string }>(
    'POST',
    '/api/v1/device-logins',
    {
      name: 'tocsin on wren',
    },
  )
  const page = await desk.page({ as: 'eve-adams', viewport: PHONE })
  await page.goto(`/device?code=${begun.user_code}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: `Is this your terminal: ${begun.user_code}?` }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Let it in' }).click()
  await page.getByText('It is in').waitFor()
  const taken = await desk.tocsin.do('POST', '/api/v1/device-logins/token', {
    device_code: begun.device_code,
  })
  expect(taken).toMatchObject({ state: 'confirmed', person: 'eve-adams' })
})
