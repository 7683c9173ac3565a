import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { Desk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.event(KEY, { summary: 'Disk is full' })
})
afterAll(async () => await desk.close())

test('a service is made, and needs another', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/services/new')
  await page.getByLabel('Name').fill('Checkout API')
  await page.getByRole('combobox', { name: 'Escalation policy' }).click()
  await page.getByRole('option', { name: 'Web' }).click()
  await page.getByRole('combobox', { name: 'It needs' }).click()
  await page.getByRole('option', { name: 'Shop' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { level: 1, name: 'Checkout API' }).waitFor()
  await page.getByRole('region', { name: 'Dependencies' }).getByRole('link', { name: 'Shop' }).click()
  await page.getByRole('heading', { level: 1, name: 'Shop' }).waitFor()
  await page
    .getByRole('region', { name: 'Dependencies' })
    .getByRole('link', { name: 'Checkout API' })
    .waitFor()
  expect(await desk.tocsin.do('GET', '/api/v1/services/checkout-api')).toMatchObject({
    escalation_policy: 'web',
    depends_on: ['shop'],
  })
})

test('what happened to it of late is on its page', async () => {
  await desk.tocsin.do('POST', '/api/v1/changes', { service: 'shop', summary: 'Release 42' })
  const page = await desk.page({ as: 'ana' })
  await page.goto('/services/shop')
  await page.getByRole('region', { name: 'Latest incidents' }).getByText('Disk is full').waitFor()
  await page.getByRole('region', { name: 'Changes and maintenance' }).getByText('Release 42').waitFor()
  await page.getByRole('link', { name: '1 open alert' }).waitFor()
  expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0)
})

test('what cannot be is refused at its field', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/services/shop/edit')
  await page.getByLabel('Name').fill(' ')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved', { exact: true }).waitFor()
  expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true')
})
