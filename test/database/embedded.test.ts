import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { findRunning } from '../../server/database/embedded/holder.ts'
import { runningIn } from '../../server/database/embedded/running.ts'
import { ask, postmasterOf } from './ask.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function start(dataDir: string, lines: string[] = []) {
  const embedded = await startEmbedded({ dataDir, log: (line) => lines.push(line), durable: false })
  onTestFinished(() => embedded.stop())
  return embedded
}

test('rows outlive a stop and a start 0.1 s later, and a stop leaves nothing behind', async () => {
  const dataDir = join(await temporaryFolder(), 'made/when/missing')
  const first = await start(dataDir)
  await ask(first.connection, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await runningIn(join(dataDir, 'postgres'))).toEqual([])
  expect(await readdir(dataDir)).toEqual(['lock', 'postgres'])
  await sleep(100)
  const second = await start(dataDir)
  expect(await ask(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('the database is UTF-8, has checksums, listens to no network and is durable unless a test says otherwise', async () => {
  const dataDir = await temporaryFolder()
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  onTestFinished(() => embedded.stop())
  const setting = async (name: string) =>
    Object.values((await ask<Record<string, string>>(embedded.connection, `show ${name}`))[0] ?? {})[0]
  expect(await setting('server_encoding')).toBe('UTF8')
  expect(await setting('data_checksums')).toBe('on')
  expect(await setting('listen_addresses')).toBe('')
  expect(await setting('fsync')).toBe('on')
  expect(await setting('synchronous_commit')).toBe('on')
  const [words] = await ask(embedded.connection, `select upper('é') as upper, 'ÉTÉ' ~* 'été' as matches`)
  expect(words).toEqual({ upper: 'É', matches: true })
})

test('a second holder is told who holds the directory, and the first goes on', async () => {
  const dataDir = await temporaryFolder()
  const { connection } = await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(`in use by process ${process.pid}`)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await findRunning(dataDir)).toEqual(connection)
})

test('of many that start at once exactly one gets the directory', async () => {
  const dataDir = await temporaryFolder()
  const starts = await Promise.allSettled(Array.from({ length: 5 }, () => start(dataDir)))
  expect(starts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('a postmaster that is killed is started again and takes writes', async () => {
  const dataDir = await temporaryFolder()
  const restarted = vi.fn<(because: string) => void>()
  const embedded = await startEmbedded({ dataDir, log: () => {}, onRestart: restarted, durable: false })
  onTestFinished(() => embedded.stop())
  const before = await postmasterOf(dataDir)
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => expect(restarted).toHaveBeenCalled(), { timeout: 10_000 })
  await ask(embedded.connection, 'create table after_it (id int)')
  expect(await postmasterOf(dataDir)).not.toBe(before)
})

test('SIGTERM to the postmaster alone gives a quick restart, not one that waits for its clients', async () => {
  const dataDir = await temporaryFolder()
  const restarted = vi.fn<(because: string) => void>()
  const embedded = await startEmbedded({ dataDir, log: () => {}, onRestart: restarted, durable: false })
  onTestFinished(() => embedded.stop())
  const client = ask(embedded.connection, 'select pg_sleep(30)').catch(() => {})
  process.kill(await postmasterOf(dataDir), 'SIGTERM')
  await vi.waitFor(() => expect(restarted).toHaveBeenCalled(), { timeout: 10_000 })
  await client
  expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a stop ends while a client is in the middle of a statement', async () => {
  const { connection, stop } = await start(await temporaryFolder())
  const client = ask(connection, 'select pg_sleep(60)').catch(() => 'cut')
  await sleep(200)
  const beganAt = performance.now()
  await stop()
  expect(performance.now() - beganAt).toBeLessThan(10_000)
  expect(await client).toBe('cut')
})

test('a half-finished database is thrown away, one without its mark kept aside', async () => {
  const dataDir = await temporaryFolder()
  await mkdir(join(dataDir, 'postgres.new-abc123/base'), { recursive: true })
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n')
  const { connection } = await start(dataDir)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  const names = await readdir(dataDir)
  expect(names.filter((name) => name.startsWith('postgres.new-'))).toEqual([])
  expect(names.filter((name) => name.startsWith('postgres.unfinished-'))).toHaveLength(1)
})

test('a stale postmaster.pid with the pid of something else is no obstacle', async () => {
  const dataDir = await temporaryFolder()
  await (await start(dataDir)).stop()
  await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n/elsewhere\n1\n5432\n.\n`)
  await start(dataDir)
  await access(join(dataDir, 'postgres/postmaster.pid'))
})
