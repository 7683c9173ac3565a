import { access } from 'node:fs/promises'
import { chromium as playwright, type Browser } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser of the machine, which can do everything; null where there is none. */
export async function fullChromium(): Promise<string | null> {
  const known = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium']
  for (const path of known) if (path && (await isThere(path))) return path
  return null
}

/** The machine's browser, or else the one that comes with the tests, so that they need no other step. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = (await fullChromium()) ?? (await shippedChromium())
  return await playwright.launch({ executablePath, args: FLAGS })
}

async function shippedChromium(): Promise<string> {
  const { default: shipped } = await import('@sparticuz/chromium')
  return await shipped.executablePath()
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}
