import { afterAll, beforeAll, expect, test } from 'vitest'
import { person, smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  const organisation = smallOrganisation('http://127.0.0.1:9')
  await desk.tocsin.apply({
    ...organisation,
    people: [...organisation.people, person('cy', 'http://127.0.0.1:9')],
  })
})
afterAll(async () => await desk.close())

const read = (path: string) => desk.tocsin.do('GET', `/api/v1/${path}`)

test('the file is tried before it is applied, and its faults are told by their path', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/settings/organisation')
  const file = page.getByLabel('The file', { exact: true })
  const text = await file.inputValue()
  await file.fill(text.replace('name: Shop', 'name: The shop'))
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByText('service shop').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(async () => (await read('services/shop'))['name'], { timeout: 15_000 }).toBe('The shop')
  await file.fill(text.replace('escalation_policy: web', 'escalation_policy: wep'))
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page
    .getByRole('alert')
    .getByText(/did you mean "web"/)
    .waitFor()
})

test('a level is changed, and what else was said of it stays', async () => {
  const page = await desk.page({ as: 'adam', colorScheme: 'dark' })
  await page.goto('/settings/severities')
  await page.getByRole('button', { name: 'Edit SEV2' }).click()
  await page.getByLabel('Stable before it is resolved (minutes)').fill('20')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('SEV2 is saved.').waitFor()
  expect(await read('settings')).toMatchObject({
    severity_levels: [{ level: 'SEV2', stability_minutes: 20 }],
  })
})

test('a vendor is written, and removing it can be undone', async () => {
  const page = await desk.page({ as: 'adam', viewport: PHONE })
  await page.goto('/settings/resources/vendors?id=new')
  await page
    .getByLabel('As in the organisation file')
    .fill('id: bank\nname: The bank\nwhen_to_contact: Cards are refused\n')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Open The bank' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Open The bank' }).waitFor()
})

test('the audit log is read and verified by administrators', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/settings/audit?action=organisation')
  await page.getByText('organisation.applied').first().waitFor()
  await page.getByRole('button', { name: 'Verify the chain' }).click()
  await page.getByText(/^Intact/).waitFor()
  await expectAccessible(page)
})

test('whoever may not change settings sees them, and nothing to press', async () => {
  const page = await desk.page({ as: 'cy' })
  await page.goto('/settings/severities')
  await page.getByText('high urgency').first().waitFor()
  expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0)
  await page.goto('/settings/health')
  await page.getByText('Findings').first().waitFor()
  await expectAccessible(page)
})
