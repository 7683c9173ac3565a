import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
})
afterAll(async () => await desk.close())

test('an administrator adds a person, hands over the invitation, and disables them', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/people')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Cy Young')
  await page.getByLabel('E-mail').fill('cy@example.com')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add and invite' }).click()
  const link = await page.getByText('/invitation/').innerText()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Cy Young' }).click()
  await page.getByText('invited', { exact: true }).waitFor()

  const theirs = await desk.page({ viewport: PHONE })
  await theirs.goto(new URL(link.trim()).pathname)
  await theirs.getByLabel('New password').fill('violet kettle on the roof')
  await theirs.getByRole('button', { name: 'Set the password and sign in' }).click()
  await theirs.getByRole('button', { name: 'Account of Cy Young' }).waitFor()

  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
  await page.getByText('disabled', { exact: true }).waitFor()
  await theirs.goto('/account')
  await theirs.waitForURL(/\/sign-in/)
  expect(new URL(theirs.url()).searchParams.get('next')).toBe('/account')
})

test('a responder sees a team with its members, and may not edit it', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/people?show=teams')
  await page.getByRole('link', { name: 'Web' }).click()
  await page.getByRole('heading', { name: 'Members' }).waitFor()
  await page.getByRole('list', { name: 'Members' }).getByRole('link', { name: 'Bo' }).waitFor()
  await expectAccessible(page)
  expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0)
})
