import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startSession } from '../../server/features/sign-in/start-session.ts'
import { builtWebApp } from '../../web/build/build.ts'
import { Tocsin, type Settings } from '../world/tocsin.ts'
import { launchChromium } from './chromium.ts'
import { drawn } from './settled.ts'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

type Look = {
  /** Who is signed in; without, nobody. */
  as?: string
  viewport?: typeof DESK
  colorScheme?: 'light' | 'dark'
  timezoneId?: string
}

/** A server with the web app, and a browser in front of it. */
export class Desk {
  readonly tocsin: Tocsin
  readonly #browser: Browser
  readonly #contexts: BrowserContext[] = []

  private constructor(tocsin: Tocsin, browser: Browser) {
    this.tocsin = tocsin
    this.#browser = browser
  }

  static async open(settings: Settings = {}): Promise<Desk> {
    const [tocsin, browser] = await Promise.all([
      Tocsin.start({ builtWebApp, startsAt: new Date().toISOString(), ...settings }),
      launchChromium(),
    ])
    return new Desk(tocsin, browser)
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
    await this.#browser.close()
    await this.tocsin.stop()
  }

  /** A browser profile of its own, as of another person. */
  async page({
    as,
    viewport = DESK,
    colorScheme = 'light',
    timezoneId = 'Europe/Lisbon',
  }: Look = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.tocsin.url,
      viewport,
      colorScheme,
      timezoneId,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    })
    this.#contexts.push(context)
    if (as !== undefined) await this.#signIn(context, as)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }

  async #signIn(context: BrowserContext, person: string): Promise<void> {
    const { app, url } = this.tocsin
    await app.transact(async (tx) => {
      const cookies: string[] = []
      const visitor = {
        ip: '127.0.0.1',
        userAgent: 'a test',
        setCookie: (text: string) => cookies.push(text),
      }
      await startSession(tx, { version: '0', publicUrl: () => url }, { person, way: 'test', visitor })
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookies[0] ?? '') ?? []
      await context.addCookies([{ name, value, url }])
    })
  }
}

const schemes = ['light', 'dark'] as const

/** The same page in each scheme, drawn to its end. */
export async function inBothSchemes(page: Page, look: (scheme: string) => Promise<void>): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor()
    await drawn(page)
    await look(scheme)
  }
}

export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await inBothSchemes(page, async () => await expectAccessible(page))
}

/** Nothing that the accessibility rules of WCAG 2.2 AA forbid. */
export async function expectAccessible(page: Page): Promise<void> {
  await drawn(page)
  // Without frames of other origins nothing is gained by a page of its own for the results.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(', ')})`,
  )
  expect(found).toEqual([])
}
