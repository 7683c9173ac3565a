import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDemoDesk } from './demo-desk.ts'
import { expectAccessible, type Desk, type DESK } from './desk.ts'
import { screens } from './screens.ts'
import { settled } from './settled.ts'

/** Where `npm run screenshots` wants the pictures. */
const pictures = process.env['TOCSIN_SCREENSHOTS']

/** Each screen at one size, light and dark: it settles, breaks no rule of accessibility, and scrolls one way only. */
export function checkEveryScreen(size: string, viewport: typeof DESK): void {
  describe.each(['light', 'dark'] as const)(`${size}, %s`, (colorScheme) => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDemoDesk()
    })
    afterAll(async () => await desk.close())

    test.each(screens)('$name', async ({ name, path, as = 'ana' }) => {
      const page = await desk.page({ viewport, colorScheme, ...(as !== null && { as }) })
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text())
      })
      await page.goto(path)
      await settled(page)
      expect(await page.getByText('There is nothing here').count()).toBe(0)
      if (pictures !== undefined) await takePicture(page, pictures, `${name}-${size}-${colorScheme}.png`)
      await expectAccessible(page)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(broken).toEqual([])
      await page.context().close()
    })
  })
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, name) })
}
