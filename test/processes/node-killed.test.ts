// The long form: ROUNDS=50 npx vitest run test/processes/node-killed.test.ts
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { auditInvariants } from '../../server/engine/auditor.ts'
import { outsideDatabase } from './outside-database.ts'
import { Phones } from './phones.ts'
import { shortWalk } from './short-walk.ts'
import { SignalStream } from './signal-stream.ts'
import { TocsinProcess } from './tocsin-process.ts'
import {
  faultsOf,
  judgeDeliveries,
  latestStepMs,
  lostSignals,
  readAlarms,
  readWalks,
  walksEnded,
} from './walks.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 8)
const LEASE_SECONDS = 5
const RESUMED_WITHIN_MS = (LEASE_SECONDS + 10) * 1000

const claim = `${ROUNDS} kills of nodes in the middle of deliveries lose no signal and no step, and double none unflagged`
test(claim, { timeout: 120_000 + ROUNDS * 10_000 }, async () => {
  const database = await outsideDatabase()
  const phones = await Phones.start({ every: 8, ms: 1_500 })
  onTestFinished(() => phones.close())
  const environment = {
    DATABASE_URL: database.url,
    TOCSIN_SECRET_KEY: 'a-secret-key-that-only-tests-have',
    TOCSIN_LEASE_SECONDS: String(LEASE_SECONDS),
    TOCSIN_EGRESS_ALLOW: '127.0.0.0/8',
  }
  const nodes = await Promise.all([0, 1].map(() => TocsinProcess.start({ environment })))
  await nodes[0]?.apply(shortWalk(phones.url))
  let turn = 0
  const url = () => nodes[(turn += 1) % nodes.length]?.url ?? ''
  const stream = new SignalStream({ url, connections: 6, pauseMs: 400 })
  onTestFinished(() => stream.stop())

  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(700)
    await vi.waitUntil(() => phones.answering > 0, { timeout: RESUMED_WITHIN_MS, interval: 5 })
    nodes[round % 2]?.kill('SIGKILL')
    nodes[round % 2] = await TocsinProcess.start({ environment })
  }
  await stream.stop()
  await walksEnded(database.connection, RESUMED_WITHIN_MS + 30_000)

  expect(stream.faults).toEqual([])
  expect(await lostSignals(database.connection, stream.accepted.keys())).toEqual([])
  const walks = await readWalks(database.connection)
  expect(faultsOf(walks)).toEqual([])
  const { faults, ...figures } = await judgeDeliveries(database.connection, phones)
  const late = latestStepMs(walks)
  console.log({ rounds: ROUNDS, accepted: stream.accepted.size, incidents: walks.length, late, ...figures })
  expect(faults).toEqual([])
  expect(late).toBeLessThan(RESUMED_WITHIN_MS)
  expect(figures.longestGapMs).toBeLessThan(RESUMED_WITHIN_MS)
  expect(walks.length).toBeGreaterThanOrEqual(stream.accepted.size)
  expect(await auditInvariants(database.connection, new Date())).toEqual([])
  expect(await readAlarms(database.connection)).toEqual([])
})
