import { chmod, chown } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runningIn } from '../../server/database/embedded/running.ts'
import { reaches } from '../../server/database/embedded/try-binaries.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { ask, postmasterOf } from '../database/ask.ts'
import { Phones } from './phones.ts'
import { shortWalk } from './short-walk.ts'
import { SignalStream } from './signal-stream.ts'
import { newDataDir, TocsinProcess } from './tocsin-process.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const STOP_MS = 25_000

async function newFolder(): Promise<{ dataDir: string; environment: Record<string, string> }> {
  const dataDir = await newDataDir()
  return { dataDir, environment: { TOCSIN_DATA_DIR: dataDir, TOCSIN_EGRESS_ALLOW: '127.0.0.0/8' } }
}

/** The time from now until it ends, which it must do well. */
async function endsWell(tocsin: TocsinProcess, dataDir: string): Promise<void> {
  const askedAt = performance.now()
  const { code, signal } = await tocsin.ended
  expect({ code, signal }).toEqual({ code: 0, signal: null })
  expect(performance.now() - askedAt).toBeLessThan(STOP_MS)
  expect(await runningIn(join(dataDir, 'postgres'))).toEqual([])
}

test('npm start names the address when ready, and SIGTERM to npm alone ends it and its database', async () => {
  const { dataDir, environment } = await newFolder()
  const tocsin = await TocsinProcess.start({ environment, npm: true })
  expect(tocsin.readyLine).toBe(`tocsin ready on ${tocsin.url} (embedded database, ${dataDir})`)
  expect(tocsin.out.join('\n')).toMatch(/^Create the first administrator: http:\S+\/setup\/\S+$/m)
  expect((await fetch(`${tocsin.url}/openapi.json`)).status).toBeLessThan(500)
  tocsin.killAlone('SIGTERM')
  await endsWell(tocsin, dataDir)
})

test('SIGTERM to the whole group, again and again, ends it as well', async () => {
  const { dataDir, environment } = await newFolder()
  const tocsin = await TocsinProcess.start({ environment, npm: true })
  const again = setInterval(() => tocsin.kill('SIGTERM'), 150)
  onTestFinished(() => clearInterval(again))
  tocsin.kill('SIGTERM')
  await endsWell(tocsin, dataDir)
})

test('SIGTERM while it starts ends it and its database', async () => {
  const { dataDir, environment } = await newFolder()
  const tocsin = TocsinProcess.launch({ environment })
  await vi.waitUntil(() => tocsin.log.some((line) => line.includes('ready to accept connections')), 60_000)
  tocsin.kill('SIGTERM')
  await endsWell(tocsin, dataDir)
})

test('SIGTERM under load loses nothing that was accepted, though phones and senders are slow', async () => {
  const { dataDir, environment } = await newFolder()
  const phones = await Phones.start({ every: 2, ms: 9_000 })
  onTestFinished(() => phones.close())
  const tocsin = await TocsinProcess.start({ environment })
  await tocsin.apply(shortWalk(phones.url))
  const stream = new SignalStream({ url: () => tocsin.url, connections: 16, pauseMs: 60 })
  onTestFinished(() => stream.stop())
  const dribble = slowSender(tocsin.url)
  await sleep(2_000)
  tocsin.kill('SIGTERM')
  await endsWell(tocsin, dataDir)
  await stream.stop()
  await dribble
  expect(stream.accepted.size).toBeGreaterThan(50)
  expect(stream.faults).toEqual([])
  expect(await missing(dataDir, [...stream.accepted.keys()])).toEqual([])
})

/** Sends a body byte by byte for longer than a stop may take. */
async function slowSender(url: string): Promise<void> {
  let over = false
  const body = new ReadableStream({
    async pull(controller) {
      await sleep(500)
      if (over) controller.close()
      else controller.enqueue(new TextEncoder().encode(' '))
    },
  })
  await fetch(`${url}/v2/enqueue`, { method: 'POST', body, duplex: 'half' }).catch(() => {})
  over = true
}

/** The keys that neither an alert nor a body that still waits to become one holds. */
async function missing(dataDir: string, keys: string[]): Promise<string[]> {
  const { connection, stop } = await startEmbedded({ dataDir, log: () => {} })
  onTestFinished(stop)
  const kept = await ask<{ key: string }>(
    connection,
    `select dedup_key as key from alerts
     union select convert_from(bytes, 'utf8')::json ->> 'dedup_key' from signal_bodies`,
  )
  const known = new Set(kept.map(({ key }) => key))
  return keys.filter((key) => !known.has(key))
}

test('after kill -9 of the group the next start takes the directory over', async () => {
  const { dataDir, environment } = await newFolder()
  const first = await TocsinProcess.start({ environment, npm: true })
  const orphan = await postmasterOf(dataDir)
  first.kill('SIGKILL')
  const second = await TocsinProcess.start({ environment, npm: true })
  expect(await postmasterOf(dataDir)).not.toBe(orphan)
  expect(second.readyLine).toContain('tocsin ready on')
  second.kill('SIGTERM')
  await endsWell(second, dataDir)
})

test('a second start on the same directory says who holds it, and the first goes on', async () => {
  const { dataDir, environment } = await newFolder()
  const first = await TocsinProcess.start({ environment })
  const second = TocsinProcess.launch({ environment })
  expect(await second.ended).toMatchObject({ code: 1 })
  expect(second.log.join('\n')).toContain(`${dataDir} is in use by process ${first.pid} (`)
  expect(await first.do('GET', '/api/v1/incidents')).toMatchObject({ items: [] })
})

test('bad and unknown settings are all named, with what is wrong and an example', async () => {
  const environment = {
    TOCSIN_PORT: 'eighty',
    TOCSIN_ROLE: 'boss',
    TOCSIN_SECRET_KEY: 'short',
    TOCSIN_PROT: '80',
    TOCSIN_EGRESS_ALLOW: 'localhost',
  }
  const tocsin = TocsinProcess.launch({ environment })
  expect(await tocsin.ended).toMatchObject({ code: 2 })
  const said = tocsin.log.join('\n')
  expect(said).toContain('TOCSIN_PORT is "eighty", not a whole number from 0 to 65535; for example: 8080')
  expect(said).toContain('TOCSIN_ROLE is "boss", not one of all, intake, engine, web; for example: intake')
  expect(said).toContain('TOCSIN_SECRET_KEY has 5 characters, not 32 or more; for example: ')
  expect(said).toContain('TOCSIN_PROT is not a setting; did you mean TOCSIN_PORT?')
  expect(said).toContain('TOCSIN_EGRESS_ALLOW holds "localhost", which is not a network such as 10.0.0.0/8')
})

test.skipIf(process.getuid?.() !== 0)('an ordinary user starts and stops it', async ({ skip }) => {
  if (!(await reaches(NOBODY, process.cwd())))
    skip('nobody cannot read this checkout; run the tests from a folder open to all')
  const { dataDir, environment } = await newFolder()
  const folder = join(dataDir, '..')
  await chmod(folder, 0o755)
  await chown(folder, NOBODY.uid, NOBODY.gid)
  const tocsin = await TocsinProcess.start({
    environment: { ...environment, HOME: folder },
    npm: true,
    user: NOBODY,
  })
  tocsin.kill('SIGTERM')
  await endsWell(tocsin, dataDir)
})
