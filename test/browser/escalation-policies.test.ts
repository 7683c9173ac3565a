import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { smallOrganisation } from '../world/cast.ts'
import { Desk, expectAccessible, PHONE } from './desk.ts'
import { readAgain } from './read-again.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
})
afterAll(async () => await desk.close())

const patch = async (body: object) => await desk.tocsin.do('PATCH', '/api/v1/escalation-policies/web', body)
const kept = async () =>
  await desk.tocsin.do<{ name: string; steps: { targets: unknown[]; wait_minutes: number }[] }>(
    'GET',
    '/api/v1/escalation-policies/web',
  )

test('the simulation follows what is changed, and it is kept when it is saved', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  const walk = page.getByRole('region', { name: 'What this reaches' })
  await walk.getByText('Ana: webhook at once').waitFor()
  await page.getByRole('combobox', { name: 'Page at step 1' }).click()
  await page.getByRole('option', { name: 'Bo', exact: true }).click()
  await walk.getByText('Bo: webhook at once').waitFor()
  await page.getByRole('textbox', { name: 'Then wait' }).first().fill('7')
  await walk.getByText('+7 min').first().waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect((await kept()).steps[0]).toMatchObject({
    wait_minutes: 7,
    targets: [{ schedule: 'primary' }, { person: 'bo' }],
  })
})

test('steps are put in another order by the keyboard', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  await page.getByRole('button', { name: /^Move step 3/ }).press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect((await kept()).steps[0]?.targets).toEqual([{ team: 'web', who: 'lead' }])
})

test('what somebody else saved meanwhile is not overwritten unasked', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  await page.getByLabel('Name').fill('Mine')
  await patch({ name: 'Theirs' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Somebody saved it meanwhile').waitFor()
  expect((await kept()).name).toBe('Theirs')
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByRole('heading', { name: 'Mine' }).waitFor()
  expect((await kept()).name).toBe('Mine')
})

test('after a save the new policy is shown, and nothing is left to save', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  const name = page.getByLabel('Name')
  await name.fill('Night shift')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Night shift', level: 1 }).waitFor()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Night shift')
})

test('of two people the second is told, loses nothing and overwrites nothing', async () => {
  await desk.tocsin.do('PATCH', '/api/v1/people/ana', { role: 'manager' })
  const [ana, adam] = await Promise.all([desk.page({ as: 'ana' }), desk.page({ as: 'adam' })])
  await Promise.all([ana, adam].map((page) => page.goto('/escalation-policies/web')))
  await ana.getByLabel('Name').fill('Of Ana')
  await adam.getByLabel('Name').fill('Of Adam')
  await adam.getByRole('button', { name: 'Save' }).click()
  await adam.getByRole('heading', { name: 'Of Adam' }).waitFor()

  await readAgain(ana, '/api/v1/escalation-policies/web')
  await ana.getByText('Somebody saved it meanwhile').waitFor()
  expect(await ana.getByLabel('Name').inputValue()).toBe('Of Ana')
  expect((await kept()).name).toBe('Of Adam')
  await expectAccessible(ana)
  await ana.getByRole('button', { name: 'Discard mine and show theirs' }).click()
  await ana.getByText('Not saved yet').waitFor({ state: 'hidden' })
  expect(await ana.getByLabel('Name').inputValue()).toBe('Of Adam')
})

test('where nothing is written yet, what somebody else saved is shown at once', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  const name = page.getByLabel('Name')
  await name.waitFor()
  await patch({ name: 'Renamed' })
  await readAgain(page, '/api/v1/escalation-policies/web')
  await vi.waitFor(async () => expect(await name.inputValue()).toBe('Renamed'), { timeout: 15_000 })
})

test('a step without anybody is not saved, and leaving asks first', async () => {
  const page = await desk.page({ as: 'adam' })
  await page.goto('/escalation-policies/web')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Choose whom to page').waitFor()
  await page.getByRole('link', { name: 'Home' }).first().click()
  await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
})

test('a responder looks at it and finds nothing to change', async () => {
  const page = await desk.page({ as: 'bo', viewport: PHONE, colorScheme: 'dark' })
  await page.goto('/escalation-policies/web')
  await page.getByRole('region', { name: 'What this reaches' }).waitFor()
  expect(await page.getByRole('button', { name: 'Add a step' }).count()).toBe(0)
})
