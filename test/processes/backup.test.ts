import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backup } from '../../server/database/backup.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { findRunning } from '../../server/database/embedded/holder.ts'
import { migrate } from '../../server/database/migrate.ts'
import { restore } from '../../server/database/restore.ts'
import { ask } from '../database/ask.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { Phones } from './phones.ts'
import { shortWalk, WALK } from './short-walk.ts'
import { postSignal } from './signal-stream.ts'
import { newDataDir, TocsinProcess } from './tocsin-process.ts'

const secretKeyFile = (dataDir: string) => join(dataDir, 'secret-key')

const environmentOf = (dataDir: string) => ({
  TOCSIN_DATA_DIR: dataDir,
  TOCSIN_EGRESS_ALLOW: '127.0.0.0/8',
})

/** Into one file, beside the server that runs. */
async function saved(dataDir: string): Promise<string> {
  const connection = await findRunning(dataDir)
  if (!connection) throw new Error(`nothing runs on ${dataDir}`)
  const file = join(await temporaryFolder(), 'backup.gz')
  await backup({ connection, file, secretKeyFile: secretKeyFile(dataDir) })
  return file
}

/** A fresh data directory that holds what the file does. */
async function restored(file: string): Promise<string> {
  const dataDir = await newDataDir()
  const { connection, stop } = await startEmbedded({ dataDir, log: () => {} })
  onTestFinished(stop)
  await restore({
    connection,
    file,
    secretKeyFile: secretKeyFile(dataDir),
    migrateTo: (version) => migrate(connection, version),
  })
  await stop()
  return dataDir
}

test('a restored server holds its pages, takes signals, and goes on with its walks once it is told to', async () => {
  const phones = await Phones.start()
  onTestFinished(() => phones.close())
  const dataDir = await newDataDir()
  const first = await TocsinProcess.start({ environment: environmentOf(dataDir) })
  await first.apply(shortWalk(phones.url))
  await postSignal(first.url, 'before')
  await vi.waitUntil(() => phones.rung.length === 1, { timeout: 20_000, interval: 5 })
  const organisation = await first.do('GET', '/api/v1/organisation?with_secrets=true')
  const file = await saved(dataDir)
  first.kill('SIGKILL')
  await first.ended

  const second = await restored(file)
  phones.rung.length = 0
  const tocsin = await TocsinProcess.start({ environment: environmentOf(second) })
  expect(await tocsin.do('GET', '/api/v1/organisation?with_secrets=true')).toEqual(organisation)
  expect(await tocsin.do('GET', '/api/v1/incidents/INC-1')).toMatchObject({ status: 'detected' })
  expect((await postSignal(tocsin.url, 'while-held')).status).toBe(202)
  await sleep(5_000)
  expect(phones.rung).toEqual([])
  const checks = await tocsin.do<{ checks: { id: string; state: string }[] }>('GET', '/api/v1/health/report')
  expect(checks.checks.find(({ id }) => id === 'paging-held')?.state).not.toBe('ok')

  expect(await tocsin.do('POST', '/api/v1/settings/release-hold')).toMatchObject({ released: true })
  expect(await tocsin.do('POST', '/api/v1/settings/release-hold')).toMatchObject({ released: false })
  await vi.waitUntil(() => phones.of('INC-1').includes('adam') && phones.of('INC-2').includes('adam'), {
    timeout: 30_000,
    interval: 20,
  })
  expect(phones.of('INC-1')).toEqual(WALK.slice(1))
  expect(phones.of('INC-2')).toEqual(WALK)
  const connection = await findRunning(second)
  const released = await ask(
    connection ?? {},
    `select action from audit_log where action = 'paging.released'`,
  )
  expect(released).toHaveLength(1)
})
