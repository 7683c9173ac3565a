import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { runningIn } from '../../server/database/embedded/running.ts'
import { ask, postmasterOf } from './ask.ts'
import { startHolder } from './database-holder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const nothingRuns = (dataDir: string) =>
  vi.waitFor(async () => expect(await runningIn(join(dataDir, 'postgres'))).toEqual([]), { timeout: 8_000 })

test('when Node is killed PostgreSQL goes within seconds', async () => {
  const dataDir = await temporaryFolder()
  const holder = await startHolder(dataDir)
  holder.kill('SIGKILL')
  await holder.exited
  await nothingRuns(dataDir)
})

test('a start right after Node was killed takes the directory over', async () => {
  const dataDir = await temporaryFolder()
  const holder = await startHolder(dataDir)
  holder.kill('SIGKILL')
  const embedded = await startEmbedded({ dataDir, log: () => {}, durable: false })
  onTestFinished(() => embedded.stop())
  expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a start takes over what is left when Node and the shell beside it were killed', async () => {
  const dataDir = await temporaryFolder()
  const holder = await startHolder(dataDir)
  const orphan = await postmasterOf(dataDir)
  const others = (await runningIn(join(dataDir, 'postgres'))).filter(
    (one) => !one.child && one.pid !== orphan,
  )
  // Node would stop the database in good order when it saw the shell die.
  holder.kill('SIGSTOP')
  for (const { pid } of others) process.kill(pid, 'SIGKILL')
  holder.kill('SIGKILL')
  const lines: string[] = []
  const embedded = await startEmbedded({ dataDir, log: (line) => lines.push(line), durable: false })
  onTestFinished(() => embedded.stop())
  expect(lines.join('\n')).toContain('stopping what still runs')
  expect(await postmasterOf(dataDir)).not.toBe(orphan)
})

test('a holder killed while it lays out its first database leaves nothing that stops the next start', async () => {
  const dataDir = await temporaryFolder()
  const holder = startHolder(dataDir).catch(() => {})
  await vi.waitFor(async () => expect((await readdir(dataDir)).join()).toContain('postgres.new-'), 10_000)
  const [, pid] = /"pid": (\d+)/.exec(await readFile(join(dataDir, 'held-by.json'), 'utf8')) ?? []
  process.kill(Number(pid), 'SIGKILL')
  await holder
  const embedded = await startEmbedded({ dataDir, log: () => {}, durable: false })
  onTestFinished(() => embedded.stop())
  expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('SIGTERM to the whole group, repeated, leaves the database to the server that drains', async () => {
  const dataDir = await temporaryFolder()
  const holder = await startHolder(dataDir)
  const before = await postmasterOf(dataDir)
  holder.kill('SIGTERM')
  await sleep(200)
  holder.kill('SIGTERM')
  expect(await postmasterOf(dataDir)).toBe(before)
  expect(await holder.exited).toBe(0)
  expect(holder.lines.join('\n')).not.toContain('smart shutdown')
  expect(await runningIn(join(dataDir, 'postgres'))).toEqual([])
})

test('a process on the directory of another is told its pid', async () => {
  const dataDir = await temporaryFolder()
  const holder = await startHolder(dataDir)
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow(`in use by process ${holder.pid}`)
})
