import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoDesk } from './demo-desk.ts'
import { expectAccessible, type Desk, type DESK } from './desk.ts'
import { screens } from './screens.ts'
import { settled } from './settled.ts'

/** Where `npm run screenshots` wants the pictures. */
const pictures = process.env['TOCSIN_SCREENSHOTS']

/** Each screen at one size, light and dark: it settles, breaks no rule of accessibility, and scrolls one way only. */
export function checkEveryScreen(size: string, viewport: typeof DESK): void {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDemoDesk()
  })
  afterAll(async () => await desk.close())

  test.each(screens)('$name', async ({ name, path, as = 'ana' }) => {
    const page = await desk.page({ viewport, ...(as !== null && { as }) })
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    await page.goto(path)
    await settled(page)
    expect(await page.getByText('There is nothing here').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor()
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
      if (pictures !== undefined && (size === 'desk' || scheme === 'light'))
        await takePicture(page, pictures, `${name}-${size}-${scheme}.png`)
      await expectAccessible(page)
    }
    expect(broken).toEqual([])
    await page.context().close()
  })
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, name) })
}
