import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import { fullChromium } from '../browser/chromium.ts'

const LIBRARIES = new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url)

/** Where the machine has no browser, the one that comes with the tests is unpacked for this run, with what it needs. */
export default async function start(): Promise<() => Promise<void>> {
  if ((await fullChromium()) !== null) return async () => {}
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-chromium-'))
  const { TMPDIR } = process.env
  // It unpacks to wherever temporary files go.
  process.env['TMPDIR'] = folder
  await Promise.all([chromium.executablePath(), inflate(fileURLToPath(LIBRARIES))])
  if (TMPDIR === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = TMPDIR
  process.env['SHIPPED_CHROMIUM'] = folder
  return async () => await rm(folder, { recursive: true, force: true })
}
