import { afterAll, beforeAll, expect, test } from 'vitest'
import { person, smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessibleInBoth, PHONE } from './desk.ts'
import { settled } from './settled.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  const { services, ...rest } = smallOrganisation('http://127.0.0.1:9')
  const probe = { id: 'shop-probe', type: 'generic' }
  const own = services.map((service) => ({
    ...service,
    integrations: [...service.integrations, probe],
  }))
  await desk.tocsin.apply({ ...rest, services: own })
})
afterAll(async () => await desk.close())

test('an integration is made, shows what to copy, and receives its test event', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/integrations/new')
  await page.getByRole('textbox', { name: 'Search the catalogue' }).fill('prom')
  await page.getByRole('link', { name: /Prometheus Alertmanager/ }).click()
  await page.getByRole('combobox', { name: 'Service' }).click()
  await page.getByRole('option', { name: 'Shop' }).click()
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByText(`url: ${desk.tocsin.url}/intake/alertmanager/`).waitFor()
  await page.getByText('Nothing received yet').waitFor()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText(/^\/intake\/alertmanager\/… answered 202/).waitFor()
  await page.getByText(/Received now|Received \d+ s ago/).waitFor()
  await page.getByText('1 signal and 1 new alert in a day').waitFor()
})

test('a key is rotated, and the one before it lives on beside it', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/integrations/shop-events')
  await page.getByRole('button', { name: 'Rotate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click()
  await page
    .getByRole('region', { name: 'Its two live keys' })
    .getByRole('button', { name: 'Copy' })
    .first()
    .waitFor()
})

test('a mapping is tried on a payload while it is written', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/integrations/shop-probe')
  await page.getByLabel('Try it on a payload').fill('{"monitor":{"name":"Checkout probe"},"status":"firing"}')
  await page.getByText('It could not be read').waitFor()
  await page.getByRole('textbox', { name: 'Summary' }).fill('monitor.name')
  await page.getByText('Checkout probe', { exact: true }).waitFor()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Save the mapping' }).click()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect(await desk.tocsin.do('GET', '/api/v1/integrations/shop-probe')).toMatchObject({
    mapping: { summary: 'monitor.name' },
  })
})

test('whoever may not read the key is not shown it', async () => {
  const page = await desk.page({ as: 'bo', viewport: PHONE })
  await page.goto('/integrations/shop-events')
  await page.getByText('Its key is for managers of its team').waitFor()
  expect(await page.getByRole('button', { name: 'Rotate' }).count()).toBe(0)
})

test('a manager of another team is offered nothing that would be refused', async () => {
  const ops = { id: 'ops', name: 'Ops' }
  await desk.tocsin.apply({
    teams: [ops],
    people: [person('max', 'http://127.0.0.1:9', { role: 'manager', teams: [ops.id] })],
  })
  const page = await desk.page({ as: 'max' })
  await page.goto('/integrations/shop-events')
  await settled(page)
  await page.getByText('Its key is for managers of its team').waitFor()
  for (const name of ['Remove', 'Rotate', 'Send'])
    expect(await page.getByRole('button', { name }).count()).toBe(0)
})
