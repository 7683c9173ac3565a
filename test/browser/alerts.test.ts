import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessibleInBoth, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.event(KEY, { dedupKey: 'disk', summary: 'Disk of db-1 is full' })
  await desk.tocsin.do('POST', '/api/v1/silences', {
    matchers: ['summary=~"Load.*"'],
    minutes: 600,
    reason: 'Load test',
  })
  await desk.tocsin.event(KEY, { dedupKey: 'load', summary: 'Load of web-1 is high' })
})
afterAll(async () => await desk.close())

const alertNamed = async (words: string): Promise<Alert | undefined> => {
  const { items } = await desk.tocsin.do<{ items: Alert[] }>('GET', `/api/v1/alerts?q=${words}`)
  return items[0]
}

test('what comes in shows by itself, and is acknowledged in the row', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/alerts')
  await page.getByRole('link', { name: 'Disk of db-1 is full' }).waitFor()
  await page.getByRole('status').getByText('Live').waitFor()
  await desk.tocsin.event(KEY, { dedupKey: 'queue', summary: 'Queue does not move' })
  await page.getByRole('link', { name: 'Queue does not move' }).waitFor()
  await page.getByRole('button', { name: 'Acknowledge Queue does not move' }).click()
  await page.getByRole('button', { name: 'Acknowledge Queue does not move' }).waitFor({ state: 'hidden' })
  expect((await alertNamed('queue'))?.status).toBe('acknowledged')
})

test('filters stand in the address', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE })
  await page.goto('/alerts')
  await page.getByText('Suppressed', { exact: true }).click()
  await page.getByRole('link', { name: 'Load of web-1 is high' }).waitFor()
  expect(new URL(page.url()).searchParams.get('status')).toBe('suppressed')
  await page.goto('/alerts?status=all&q=disk&group=none')
  await page.getByRole('link', { name: 'Disk of db-1 is full' }).waitFor()
  expect(await page.getByRole('link', { name: 'Load of web-1 is high' }).count()).toBe(0)
})

test('a suppressed alert says why, and becomes an incident when somebody wants that', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto(`/alerts/${(await alertNamed('load'))?.id}`)
  const why = page.getByRole('region', { name: 'Why it paged nobody' })
  await why.getByText('Load test').first().waitFor()
  await page.getByText('"routing_key"').waitFor()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Make an incident of it' }).click()
  await page.getByRole('dialog').getByText('The escalation policy Web is walked').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Make an incident' }).click()
  await why.getByRole('link', { name: /^INC-/ }).waitFor()
  expect((await alertNamed('load'))?.incident).not.toBeNull()
})
