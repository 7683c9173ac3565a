import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoDesk } from './demo-desk.ts'
import { expectAccessible, inBothSchemes, type Desk, type DESK } from './desk.ts'
import { screens } from './screens.ts'
import { settled } from './settled.ts'

/** Where `npm run screenshots` wants the pictures. */
const pictures = process.env['TOCSIN_SCREENSHOTS']

/** Each screen at one size, light and dark: it settles, breaks no rule of accessibility, and scrolls one way only. */
export function checkEveryScreen(size: string, viewport: typeof DESK): void {
  let desk: Desk
  const tabs = new Map<string | null, Promise<Page>>()
  let broken: string[] = []

  beforeAll(async () => {
    desk = await openDemoDesk()
  })
  afterAll(async () => await desk.close())

  /** Everybody has one tab for all of their screens, which has read the app once. */
  async function open(as: string | null): Promise<Page> {
    const page = await desk.page({ viewport, ...(as !== null && { as }) })
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    return page
  }

  test.each(screens)('$name', async ({ name, path, as = 'ana' }) => {
    broken = []
    const tab = tabs.get(as) ?? open(as)
    tabs.set(as, tab)
    const page = await tab
    await page.goto(path)
    await settled(page)
    expect(await page.getByText('There is nothing here').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await inBothSchemes(page, async (scheme) => {
      if (pictures !== undefined && (size === 'desk' || scheme === 'light'))
        await takePicture(page, pictures, `${name}-${size}-${scheme}.png`)
      await expectAccessible(page)
    })
    expect(broken).toEqual([])
  })
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, name) })
}
