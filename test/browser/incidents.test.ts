import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallOrganisation } from '../world/cast.ts'
import { Desk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await desk.tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  await desk.tocsin.sql(`
    insert into incidents (title, status, severity, severity_rank, created_by, detected_at, updated_at)
    select 'Trouble ' || number, 'acknowledged', 'SEV3', 3, '{"kind":"system"}', now(), now()
    from generate_series(1, 10000) as number`)
  await desk.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
})
afterAll(async () => await desk.close())

test('ten thousand incidents scroll: few rows are drawn, and pages are read one after the other', async () => {
  const page = await desk.page({ as: 'ana' })
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/api\/v1\/incidents\?.*cursor=/.test(request.url())) asked.push(request.url())
  })
  await page.goto('/incidents')
  await page.getByText('Checkout fails').waitFor()
  for (const title of ['Trouble 9900', 'Trouble 9700', 'Trouble 9500']) {
    for (;;) {
      await page.mouse.wheel(0, 4_000)
      const drawn = await page.getByRole('article').count()
      expect(drawn).toBeLessThan(60)
      if ((await page.getByRole('article', { name: new RegExp(`: ${title}$`) }).count()) > 0) break
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const last = await page.getByRole('article').last().getAttribute('aria-label')
      if (Number(last?.split(' ').at(-1)) < Number(title.split(' ')[1])) break
    }
  }
  expect(asked.length).toBeLessThan(12)
  expect(new Set(asked).size).toBe(asked.length)
})

test('it is gone through and acknowledged by keyboard, and others see it at once', async () => {
  const { id } = await desk.tocsin.do<{ id: string }>('POST', '/api/v1/incidents', { title: 'Logins fail' })
  const ana = await desk.page({ as: 'ana' })
  const bo = await desk.page({ as: 'bo' })
  for (const page of [ana, bo]) {
    await page.goto('/incidents')
    await page.getByText('Logins fail').waitFor()
  }
  await ana.keyboard.press('j')
  await ana.keyboard.press('a')
  await ana.getByText(`You acknowledged ${id}.`).waitFor()
  const row = bo.getByRole('article', { name: /Logins fail/ })
  await row.getByText('acknowledged').waitFor()
  await ana.getByRole('button', { name: 'Undo' }).click()
  await row.getByRole('button', { name: 'Acknowledge' }).waitFor()
  await desk.tocsin.do('POST', `/api/v1/incidents/${id}/acknowledge`)
  await row.getByText('acknowledged').waitFor()
  for (const key of ['j', 'k', 'Enter']) await ana.keyboard.press(key)
  await ana.waitForURL(`**/incidents/${id}`)
})

test('filters stand in the URL, and a view of one’s own is kept', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/incidents?view=all&text=Trouble+777')
  await page.getByText('Trouble 7777').waitFor()
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByLabel('Name').fill('Sevens')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Triage' }).click()
  await page.waitForURL(/view=triage/)
  await page.reload()
  await page.getByRole('link', { name: 'Sevens' }).click()
  await page.getByText('Trouble 7777').waitFor()
  expect(new URL(page.url()).searchParams.get('text')).toBe('Trouble 777')
})

test('a link fills in what is declared, and shows what may be the same and who is paged', async () => {
  const page = await desk.page({ as: 'ana' })
  await page.goto('/incidents/new?title=Checkout+fails+again&service=shop&severity=SEV2')
  await page.getByText('Perhaps this is known already').waitFor()
  expect(await page.getByLabel(/SEV2/).isChecked()).toBe(true)
  await page.getByLabel('Who will be paged').getByText('At once: Ana').waitFor()
  await page.getByRole('button', { name: 'Help me choose' }).click()
  await page.getByRole('button', { name: 'Yes' }).click()
  expect(await page.getByLabel(/SEV1/).isChecked()).toBe(true)
  await page.getByText('Who will be paged').waitFor()
})
