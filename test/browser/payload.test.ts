import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './desk.ts'
import { countScripts } from './loaded-scripts.ts'
import { settled } from './settled.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply({ people: [{ id: 'ana', name: 'Ana Silva', role: 'admin' }] })
  await desk.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout is slow', severity: 'SEV2' })
})
afterAll(async () => await desk.close())

test('the incident screen is opened with at most 200 KB of script', async () => {
  const page = await desk.page({ as: 'ana' })
  const kilobytes = countScripts(page)
  await page.goto('/incidents/INC-1')
  await settled(page)
  const loaded = await kilobytes()
  expect(loaded).toBeGreaterThan(50)
  expect(loaded).toBeLessThanOrEqual(200)
})
