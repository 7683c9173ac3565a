import { afterAll, beforeAll, test } from 'vitest'
import type { Page } from 'playwright-core'
import { createSetupLink } from '../../server/features/access/setup-link.ts'
import { Desk } from './desk.ts'

let desk: Desk
let home: string

beforeAll(async () => {
  desk = await Desk.open({ host: 'localhost' })
  home = desk.tocsin.app.publicUrl()
})
afterAll(async () => await desk.close())

/** A device that has a finger on its sensor. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is added, signs in without typing anything, and is removed', async () => {
  const page = await desk.page()
  await withAuthenticator(page)
  await page.goto(`${home}/setup/${await desk.tocsin.app.transact(createSetupLink)}`)
  await page.getByLabel('Your name').fill('Eve Adams')
  await page.getByLabel('E-mail').fill('eve@example.com')
  await page.getByLabel('Password', { exact: true }).fill('violet kettle on the roof')
  await page.getByRole('button', { name: 'Become administrator' }).click()
  await page.getByRole('button', { name: 'Account of Eve Adams' }).waitFor()

  await page.goto(`${home}/account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Name').fill('Laptop')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Remove Laptop' }).waitFor()

  await page.getByRole('button', { name: 'Account of Eve Adams' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('button', { name: 'Account of Eve Adams' }).waitFor()

  await page.goto(`${home}/account`)
  await page.getByRole('button', { name: 'Remove Laptop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('None. With one you sign in').waitFor()
})
