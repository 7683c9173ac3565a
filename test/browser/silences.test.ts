import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Silence } from '../../api/silences.ts'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessibleInBoth } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.event(KEY, { dedupKey: 'disk', summary: 'Disk is full', severity: 'critical' })
  await desk.tocsin.event(KEY, { dedupKey: 'load', summary: 'Load is high', severity: 'warning' })
})
afterAll(async () => await desk.close())

const silences = async () => (await desk.tocsin.do<{ items: Silence[] }>('GET', '/api/v1/silences')).items

test('a silence is built by clicks, and shows what it would have silenced', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/silences/new')
  const preview = page.getByRole('region', { name: 'In the last day it would have silenced' })
  await preview.getByText('2 alerts').waitFor()
  await page.getByRole('button', { name: 'severity="warning"' }).click()
  await preview.getByText('1 alert', { exact: true }).waitFor()
  await page.getByText('4 h').click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Known, and being mended')
  await page.getByRole('button', { name: 'Silence', exact: true }).click()
  await page.getByRole('region', { name: 'Active' }).getByText('Known, and being mended').waitFor()
  expect(await silences()).toMatchObject([{ matchers: ['severity="warning"'], state: 'active' }])
})

test('a silence that was ended is taken back', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/silences')
  await page.getByRole('button', { name: /^End now/ }).waitFor()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: /^End now/ }).click()
  await page.getByText('Nothing is silenced').waitFor()
  expect(await silences()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('region', { name: 'Active' }).waitFor()
  expect(await silences()).toMatchObject([{ matchers: ['severity="warning"'] }])
})

test('maintenance that recurs is planned, and removed', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/maintenance/new')
  await page.getByLabel('What is done').fill('Backups')
  await page.getByRole('combobox', { name: 'Services' }).click()
  await page.getByRole('option', { name: 'Shop' }).click()
  await page.getByText('It recurs').click()
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByText('Sun 02:00–04:00', { exact: false }).waitFor()
  await expectAccessibleInBoth(page)
  const { items } = await desk.tocsin.do<{ items: object[] }>('GET', '/api/v1/maintenance-windows')
  expect(items).toMatchObject([{ services: ['shop'], reason: 'Backups', windows: [{ days: ['sun'] }] }])
})
