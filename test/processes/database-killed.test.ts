// The long form: ROUNDS=20 npx vitest run test/processes/database-killed.test.ts
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { findRunning } from '../../server/database/embedded/holder.ts'
import { auditInvariants } from '../../server/engine/auditor.ts'
import { postmasterOf } from '../database/ask.ts'
import { Phones } from './phones.ts'
import { shortWalk } from './short-walk.ts'
import { SignalStream } from './signal-stream.ts'
import { newDataDir, TocsinProcess } from './tocsin-process.ts'
import {
  faultsOf,
  judgeDeliveries,
  latestStepMs,
  lostSignals,
  readAlarms,
  readWalks,
  walksEnded,
} from './walks.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 4)
const BACK_WITHIN_MS = 5_000
/** From then on the auditor calls a step overdue; a PostgreSQL that keeps dying is away for as long. */
const OVERDUE_MS = 10_000

const claim = `${ROUNDS} kills of PostgreSQL under intake lose no accepted signal, and timers fire late but never twice`
test(claim, { timeout: 120_000 + ROUNDS * 15_000 }, async () => {
  const dataDir = await newDataDir()
  const phones = await Phones.start()
  onTestFinished(() => phones.close())
  const environment = { TOCSIN_DATA_DIR: dataDir, TOCSIN_EGRESS_ALLOW: '127.0.0.0/8' }
  const tocsin = await TocsinProcess.start({ environment })
  await tocsin.apply(shortWalk(phones.url))
  const stream = new SignalStream({
    url: () => tocsin.url,
    connections: 32,
    pauseMs: 100,
    pagesEvery: 25,
  })
  onTestFinished(() => stream.stop())

  const backAfterMs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(1_500)
    const restarts = restartsOf(tocsin)
    const refused = stream.count(503)
    process.kill(await postmasterOf(dataDir), 'SIGKILL')
    await tocsin.until(() => restartsOf(tocsin) > restarts, 30_000)
    const backAt = Date.now()
    await tocsin.until(() => acceptedSince(stream, backAt), 30_000)
    backAfterMs.push(Date.now() - backAt)
    expect(stream.count(503)).toBeGreaterThan(refused)
  }
  await stream.stop()
  const connection = await findRunning(dataDir)
  if (!connection) throw new Error(`nothing runs on ${join(dataDir, 'postgres')}`)
  await walksEnded(connection, 60_000)

  const walks = await readWalks(connection)
  const { faults, ...figures } = await judgeDeliveries(connection, phones)
  const late = latestStepMs(walks)
  console.log({
    rounds: ROUNDS,
    accepted: stream.accepted.size,
    answers: stream.answers,
    backAfterMs,
    late,
    ...figures,
  })
  expect(stream.faults).toEqual([])
  expect(stream.count(0)).toBe(0)
  expect(Math.max(...backAfterMs)).toBeLessThan(BACK_WITHIN_MS)
  expect(await lostSignals(connection, stream.accepted.keys())).toEqual([])
  expect(faultsOf(walks)).toEqual([])
  if (late < OVERDUE_MS) expect(await readAlarms(connection)).toEqual([])
  expect(faults).toEqual([])
  // The node lived on and knows what it sent.
  expect(figures.arrivedTwice).toBe(0)
  expect(await auditInvariants(connection, new Date())).toEqual([])
})

function restartsOf({ log }: TocsinProcess): number {
  return log.filter((line) => line.includes('PostgreSQL died and was started again')).length
}

function acceptedSince({ accepted }: SignalStream, at: number): boolean {
  return [...accepted.values()].some((one) => one.at >= at)
}
