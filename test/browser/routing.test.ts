import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEY, smallOrganisation } from '../world/cast.ts'
import { Desk } from './desk.ts'
import { readAgain } from './read-again.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.event(KEY, { dedupKey: 'load', summary: 'Load is high', severity: 'warning' })
})
afterAll(async () => await desk.close())

test('a rule is tried on an alert, played back over what came, and published', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/routing')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('combobox', { name: 'When the field' }).fill('severity')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Value' }).fill('warning')
  await page.getByRole('combobox', { name: 'What becomes of it' }).click()
  await page.getByRole('option', { name: /^Suppress it/ }).click()

  await page.getByRole('combobox', { name: 'One that came' }).click()
  await page.getByRole('option', { name: 'Load is high' }).click()
  const tester = page.getByRole('region', { name: 'Try them on an alert' })
  await tester.getByText('It is kept, and pages nobody').waitFor()
  await tester.getByRole('listitem').filter({ hasText: 'rule-1' }).waitFor()

  await page.getByRole('button', { name: 'Play back' }).click()
  await page.getByRole('region', { name: 'Play back what came' }).getByText('1 would page nobody').waitFor()

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('region', { name: 'History' }).getByText('Published', { exact: true }).waitFor()
  expect(await desk.tocsin.do('GET', '/api/v1/routing-rules')).toMatchObject({
    routing_rules: [{ id: 'rule-1', when: { field: 'severity', is: 'warning' }, then: { suppress: true } }],
  })
})

test('what is wrong with a rule is said where it stands', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/routing')
  await page.getByLabel('Severity', { exact: true }).fill('terrible')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('listitem').getByRole('alert').waitFor()
})

test('rules that are being written stay when everything is read again', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/routing')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByLabel('Name of rule 2').fill('mine')
  const quiet = { id: 'quiet', when: { matchers: [] }, then: { suppress: true } }
  await desk.tocsin.do('PUT', '/api/v1/routing-rules', { services: [{ id: 'shop', routing_rules: [quiet] }] })
  await readAgain(page, '/api/v1/routing-rules')
  await page.getByRole('region', { name: 'History' }).getByText('Version 2').waitFor()
  expect(await page.getByLabel('Name of rule 2').inputValue()).toBe('mine')

  await desk.tocsin.do('PUT', '/api/v1/routing-rules', { routing_rules: [] })
  await readAgain(page, '/api/v1/routing-rules')
  await page.getByText('Somebody saved it meanwhile').waitFor()
  expect(await page.getByLabel('Name of rule 2').inputValue()).toBe('mine')
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect(await desk.tocsin.do('GET', '/api/v1/routing-rules')).toMatchObject({
    routing_rules: [{ id: 'rule-1' }, { id: 'mine' }],
    services: [{ id: 'shop', routing_rules: [{ id: 'quiet' }] }],
  })
})

test('leaving for the rules of a service asks first', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/routing')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('combobox', { name: 'Whose rules' }).click()
  await page.getByRole('option', { name: 'Shop' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Not saved yet', { exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Whose rules' }).click()
  await page.getByRole('option', { name: 'Shop' }).click()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL(/service=shop/)
})
