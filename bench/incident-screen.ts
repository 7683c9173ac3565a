import type { Browser, Page } from 'playwright-core'
import { steps } from '../demo/outage.ts'
import { startPhones } from '../demo/phones.ts'
import { prepare } from '../demo/prepare.ts'
import { Stage } from '../demo/stage.ts'
import { launchChromium } from '../test/browser/chromium.ts'
import { countScripts } from '../test/browser/loaded-scripts.ts'
import { TOKEN, TocsinProcess } from './measure/tocsin.ts'

const ROUNDS = 5
const NOTES = 20
const INCIDENT = '/incidents/INC-243'
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

type Cookie = Awaited<ReturnType<typeof signedIn>>
type Load = { scriptKilobytes: number; firstPaintMs: number; interactiveMs: number }

/** What the incident screen costs a browser that was never there: bytes of script, first paint, ready to write a note. */
const tocsin = await TocsinProcess.start()
const url = `http://127.0.0.1:${tocsin.port}`
const browser = await launchChromium()
try {
  const cookie = await signedIn()
  await startOutage()
  const figures: Record<string, unknown> = {}
  for (const [size, viewport] of Object.entries(sizes)) {
    const loads: Load[] = []
    for (let round = 0; round < ROUNDS; round += 1) loads.push(await load(browser, viewport, cookie))
    figures[size] = {
      scriptKilobytesGzipped: Math.round(median(loads.map(({ scriptKilobytes }) => scriptKilobytes))),
      firstPaintMs: median(loads.map(({ firstPaintMs }) => firstPaintMs)),
      interactiveMs: median(loads.map(({ interactiveMs }) => interactiveMs)),
    }
  }
  figures['otherBrowserShowsANoteMs'] = await inStep(browser, cookie)
  console.log(JSON.stringify(figures, null, 2))
} finally {
  await browser.close()
  await tocsin.stop()
}

async function signedIn(): Promise<{ name: string; value: string; url: string }> {
  const body = {
    token: tocsin.setUpLink.split('/').at(-1),
    name: 'Ola',
    email: 'ola@example.com',
    password: crypto.randomUUID(),
  }
  const response = await fetch(`${url}/api/v1/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(response.headers.get('set-cookie') ?? '') ?? []
  return { name, value, url }
}

async function startOutage(): Promise<void> {
  const stage = new Stage(url, TOKEN)
  await prepare(stage, await startPhones(), new Date())
  for (const step of steps.slice(0, -3)) {
    await tocsin.settled()
    await step.do(stage)
  }
  await tocsin.settled()
}

async function load(
  from: Browser,
  viewport: { width: number; height: number },
  cookie: Cookie,
): Promise<Load> {
  const context = await from.newContext({ viewport })
  await context.addCookies([cookie])
  const page = await context.newPage()
  const kilobytes = countScripts(page)
  await page.goto(url + INCIDENT)
  await page.getByRole('textbox').first().waitFor()
  const interactiveMs = await number(page, 'performance.now()')
  while ((await page.locator('[aria-busy=true]').count()) > 0) await page.waitForTimeout(100)
  const firstPaintMs = await number(
    page,
    'performance.getEntriesByName("first-contentful-paint")[0].startTime',
  )
  const scriptKilobytes = await kilobytes()
  await context.close()
  return { scriptKilobytes, firstPaintMs, interactiveMs }
}

/** From the key that sends a note in one browser until another one shows it. */
async function inStep(from: Browser, cookie: Cookie): Promise<{ median: number; longest: number }> {
  const [writer, reader] = await Promise.all([opened(from, cookie), opened(from, cookie)])
  const lengths: number[] = []
  for (let round = 0; round < NOTES; round += 1) {
    const text = `The error rate falls, measured for the ${round + 1}th time`
    await writer.getByRole('textbox').first().fill(text)
    const seen = reader.getByText(text).first().waitFor()
    const begun = performance.now()
    await writer.keyboard.press('Enter')
    await seen
    lengths.push(Math.round(performance.now() - begun))
  }
  return { median: median(lengths), longest: Math.max(...lengths) }
}

async function opened(from: Browser, cookie: Cookie): Promise<Page> {
  const context = await from.newContext({ viewport: sizes.desk })
  await context.addCookies([cookie])
  const page = await context.newPage()
  await page.goto(url + INCIDENT)
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  await page.getByRole('textbox').first().click()
  return page
}

async function number(page: Page, expression: string): Promise<number> {
  return Math.round(Number(await page.evaluate(expression)))
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Infinity
}
