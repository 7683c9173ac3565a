import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk, expectAccessibleInBoth, PHONE } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(async () => await desk.close())

const people = ['ana', 'bo', 'cy', 'dee'].map((id) => ({
  id,
  name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Silva`,
  email: `${id}@example.com`,
  time_zone: 'Europe/Lisbon',
  teams: ['web'],
  role: id === 'ana' ? 'manager' : 'responder',
}))
const weekly = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy'],
  starts_at: '2026-01-05T10:00',
  turn: { unit: 'week' },
}
const web = { id: 'web', name: 'Web primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [weekly] }
const forward = '/schedules/web?length=day&day=2027-03-28'
const back = '/schedules/web?length=day&day=2027-10-31'

beforeEach(async () => {
  await desk.tocsin.apply({ teams: [{ id: 'web', name: 'Web', lead: 'ana' }], people, schedules: [web] })
  await desk.tocsin.do('PATCH', '/api/v1/schedules/web', { overrides: [] })
})

/** From so many hours after the beginning of the axis to so many. */
async function drag(page: Page, row: Locator, from: number, to: number, hours: number): Promise<void> {
  const box = await row.boundingBox()
  if (!box) throw new Error('The row is not on the screen.')
  const y = box.y + box.height / 2
  const x = (hour: number): number => box.x + (box.width * hour) / hours + 2
  await page.mouse.move(x(from), y)
  await page.mouse.down()
  await page.mouse.move(x(from) + 20, y)
  await page.mouse.move(x(to) - 6, y, { steps: 4 })
  await page.mouse.up()
}

async function choosePerson(page: Page, name: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel('Who is on call')
  await field.click()
  await field.fill(name)
  await page.getByRole('option', { name }).click()
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

type Final = { entries: { starts_at: string; ends_at: string; people: string[] }[] }

/** When the person is on call in the day, as the API says it. */
async function onCall(person: string, day: string): Promise<string[]> {
  const from = new Date(Date.parse(`${day}T00:00Z`) - 12 * 3_600_000).toISOString()
  const to = new Date(Date.parse(`${day}T00:00Z`) + 36 * 3_600_000).toISOString()
  const final = await desk.tocsin.do<Final>('GET', `/api/v1/schedules/web/final?from=${from}&to=${to}`)
  return final.entries
    .filter((entry) => entry.people.includes(person))
    .map(({ starts_at, ends_at }) => `${starts_at.slice(5, 16)} ${ends_at.slice(5, 16)}`)
}

test.each([
  ['forward', forward, 0, 3, 23, '2027-03-28', '03-28T00:00 03-28T03:00'],
  ['back', back, 1, 4, 25, '2027-10-31', '10-31T00:00 10-31T03:00'],
])(
  'an override is dragged over the hour when clocks go %s',
  async (way, path, from, to, hours, day, instants) => {
    const page = await desk.page({ as: 'ana' })
    await page.goto(path)
    await page.getByText(`Clocks go ${way} 1 h`).waitFor()
    await drag(page, page.locator('[data-row=overrides]'), from, to, hours)
    await choosePerson(page, 'Dee Silva')
    await page.getByRole('dialog').getByText('Dee Silva instead of').first().waitFor()
    await page.getByRole('button', { name: 'Save override' }).click()
    await page.getByText('Dee Silva stands in.').waitFor()
    expect(await onCall('dee', day)).toEqual([instants])
  },
)

test('the same by keyboard: moved over the change, made longer, saved, removed and taken back', async () => {
  const body = { id: 'o1', person: 'dee', starts_at: '2027-03-28T00:15', ends_at: '2027-03-28T00:45' }
  await desk.tocsin.do('POST', '/api/v1/schedules/web/overrides', body)
  const page = await desk.page({ as: 'ana' })
  await page.goto(forward)
  const block = page.locator('[data-row=overrides] [data-block=o1]')
  await block.focus()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page
    .getByText(/Dee Silva: Sun 2027-03-28 02:15 to Sun 2027-03-28 03:00/)
    .waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save override' }).click()
  await page.getByText('Dee Silva stands in.').waitFor()
  expect(await onCall('dee', '2027-03-28')).toEqual(['03-28T01:15 03-28T02:00'])
  await block.focus()
  await page.keyboard.press('Delete')
  await page.getByText('The override of Dee Silva is removed.').waitFor()
  expect(await onCall('dee', '2027-03-28')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await block.waitFor()
  expect(await onCall('dee', '2027-03-28')).toEqual(['03-28T01:15 03-28T02:00'])
})

test('what somebody else saves is on the screen at once', async () => {
  const page = await desk.page({ as: 'bo' })
  await page.goto(forward)
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  const body = { id: 'o2', person: 'dee', starts_at: '2027-03-28T10:00', ends_at: '2027-03-28T12:00' }
  await desk.tocsin.do('POST', '/api/v1/schedules/web/overrides', body)
  await page.locator('[data-row=overrides] [data-block=o2]').waitFor()
  await page.locator('[data-row=final]').getByText('Dee Silva').waitFor()
})

test('on a phone the shifts are a list, and a touch has somebody stand in', async () => {
  const page = await desk.page({ as: 'ana', viewport: PHONE })
  await page.goto(forward)
  await page.getByRole('list', { name: 'Shifts in order' }).getByRole('button').first().click()
  await choosePerson(page, 'Dee Silva')
  await page.getByRole('button', { name: 'Save override' }).click()
  await page.getByText('Dee Silva stands in.').waitFor()
  expect((await onCall('dee', '2027-03-28')).length).toBe(1)
})

test('a draft is previewed here as the server does, and published with a note', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/schedules/web/edit')
  const adding = page.getByRole('combobox', { name: 'Add a person to the rotation' })
  await adding.click()
  await adding.fill('Dee')
  await page.getByRole('option', { name: 'Dee Silva' }).click()
  await page
    .getByRole('list', { name: 'Who is on call differently' })
    .getByText('Dee Silva')
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Review and publish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Who is told').waitFor()
  await dialog.getByLabel('Note (optional)').fill('Dee joins')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/schedules\/web$/)
  const { items } = await desk.tocsin.do<{ items: { note: string | null }[] }>(
    'GET',
    '/api/v1/schedules/web/versions',
  )
  expect(items[0]?.note).toBe('Dee joins')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Dee joins').waitFor()
})

test('a draft takes nothing back that others publish while it is written', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/schedules/web/edit')
  const adding = page.getByRole('combobox', { name: 'Add a person to the rotation' })
  await adding.click()
  await adding.fill('Dee')
  await page.getByRole('option', { name: 'Dee Silva' }).click()
  await desk.tocsin.do('PATCH', '/api/v1/schedules/web', { name: 'Web at night' })
  await page.getByRole('heading', { name: 'Edit Web at night' }).waitFor()
  await page.getByRole('button', { name: 'Keep draft' }).click()
  await page.getByText('The draft is kept.').waitFor()
  const { items } = await desk.tocsin.do<{ items: { id: string; content: { name: string } }[] }>(
    'GET',
    '/api/v1/schedules/web/drafts',
  )
  expect(items.map(({ content }) => content.name)).toEqual(['Web at night'])
  for (const { id } of items) await desk.tocsin.do('DELETE', `/api/v1/schedules/web/drafts/${id}`)
})

test('a shift is given away: asked on one’s own page, taken on the other’s', async () => {
  const { people: now } = await desk.tocsin.do<{ people: { id: string; name: string }[] }>(
    'GET',
    '/api/v1/schedules/web/on-call',
  )
  const asking = now[0]?.id ?? ''
  const taking = asking === 'bo' ? 'cy' : 'bo'
  const mine = await desk.page({ as: asking })
  await mine.goto('/on-call/me')
  await mine.getByRole('button', { name: 'Who takes it?' }).first().click()
  await mine.getByRole('dialog').getByRole('button', { name: 'Ask' }).click()
  await mine.getByText('asks for cover').waitFor()
  const theirs = await desk.page({ as: taking, viewport: PHONE })
  await theirs.goto('/on-call/me')
  await theirs.getByRole('button', { name: 'Take it' }).click()
  await theirs.getByText('You take it.').waitFor()
  const at = new Date(desk.tocsin.clock.now().getTime() + 300_000).toISOString()
  const after = await desk.tocsin.do<{ people: { id: string }[] }>(
    'GET',
    `/api/v1/schedules/web/on-call?at=${at}`,
  )
  expect(after.people.map(({ id }) => id)).toEqual([taking])
})

test('who is paged is said before the team is paged', async () => {
  const page = await desk.page({ as: 'bo' })
  await page.goto('/on-call?q=web')
  await page.getByRole('button', { name: 'Page this team' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Paged at once').waitFor()
  await dialog.getByLabel('What is wrong').fill('Checkout is slow')
  await dialog.getByRole('button', { name: 'Page now' }).click()
  await page.getByText(/Web is paged: INC-/).waitFor()
  expect(await desk.tocsin.incidents()).toMatchObject([{ title: 'Checkout is slow' }])
})

test.each([
  forward,
  ...['health', 'hand-overs', 'calendars', 'history'].map((tab) => `/schedules/web?tab=${tab}`),
])('axe finds nothing in %s, light or dark', async (path) => {
  const page = await desk.page({ as: 'ana' })
  await page.goto(path)
  await settled(page)
  await expectAccessibleInBoth(page)
  await page.context().close()
})
