import { access } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
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
  // A name that is neither this machine's nor TLS's, as on a network at home.
  '--host-resolver-rules=MAP tocsin.lan 127.0.0.1',
]

/** A browser of the machine, which can do everything; null where there is none. */
export async function fullChromium(): Promise<string | null> {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return (await isThere(path)) ? path : null
}

/** The machine's browser, or else the one that was unpacked for this run. */
export async function launchChromium(): Promise<Browser> {
  const full = await fullChromium()
  if (full !== null) return await playwright.launch({ executablePath: full, args: FLAGS })
  const shipped = process.env['SHIPPED_CHROMIUM']
  if (shipped === undefined)
    throw new Error('There is no Chromium: apt-get install chromium, or set CHROMIUM_PATH.')
  return await playwright.launch({
    executablePath: join(shipped, 'chromium'),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(shipped, 'al2023', 'lib') },
  })
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}
