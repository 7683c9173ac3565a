import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import pino from 'pino'
import type { Clock } from '../server/database/clock.ts'
import { connect } from '../server/database/connect.ts'
import { startEmbedded } from '../server/database/embedded.ts'
import { migrate } from '../server/database/migrate.ts'
import { transactor } from '../server/database/transaction.ts'
import { Engine } from '../server/engine/engine.ts'
import { jobKind } from '../server/engine/job.ts'

const OPEN = Number(process.env['OPEN'] ?? 1_000_000)
const DUE = Number(process.env['DUE'] ?? 100_000)
const BATCH = 500

/** How long the engine takes to fire timers that are due among many that are not, beside the same loop in bare SQL. */
const timer = jobKind<{ number: number }>('bench.timer')
const now = new Date('2026-03-02T09:00:00Z')
const clock: Clock = { now: () => now }

const dataDir = await mkdtemp(join(tmpdir(), 'tocsin-bench-'))
const embedded = await startEmbedded({ dataDir, log: () => {} })
const client = new Client(embedded.connection)
const database = connect(embedded.connection, () => {})
try {
  await migrate(embedded.connection)
  await client.connect()
  const fill = async (): Promise<void> => {
    await client.query('truncate jobs')
    await client.query(
      `insert into jobs (id, kind, payload, run_at, created_at)
       select gen_random_uuid(), $1, json_build_object('number', n),
              $2::timestamptz + case when n <= $3 then -1 else n end * interval '1 second', $2
       from generate_series(1, $4::int) n`,
      [timer.name, now, DUE, OPEN],
    )
    await client.query('vacuum analyze jobs')
  }
  await fill()
  const bareSeconds = await bare()
  await fill()
  const fired = new Set<number>()
  const engine = new Engine({
    transact: transactor(database, clock, () => {}),
    clock,
    log: pino({ level: 'warn' }),
    onQuarantine: async () => {},
  })
  engine.transactional({
    kind: timer,
    batch: BATCH,
    run: async (_tx, jobs) => {
      for (const { payload } of jobs) fired.add(payload.number)
    },
  })
  const begun = performance.now()
  engine.start()
  while (fired.size < DUE) await new Promise((resolve) => setTimeout(resolve, 5))
  const engineSeconds = (performance.now() - begun) / 1000
  await engine.stop()
  console.log(
    JSON.stringify(
      {
        open: OPEN,
        due: DUE,
        engine_seconds: engineSeconds,
        bare_sql_seconds: bareSeconds,
        ratios: { engine_to_bare_sql: engineSeconds / bareSeconds },
      },
      null,
      2,
    ),
  )
} finally {
  await database.close()
  await client.end()
  await embedded.stop()
  await rm(dataDir, { recursive: true, force: true })
}

/** Claims and ends due timers with nothing around it. */
async function bare(): Promise<number> {
  const begun = performance.now()
  for (;;) {
    await client.query('begin')
    const { rowCount } = await client.query({
      name: 'claim',
      text: `with due as materialized (
               select id from jobs where kind = $1 and quarantined_at is null and run_at <= $2
               order by run_at limit $3 for update skip locked)
             delete from jobs using due where jobs.id = due.id returning jobs.id, jobs.payload`,
      values: [timer.name, now, BATCH],
    })
    await client.query('commit')
    if (rowCount === 0) return (performance.now() - begun) / 1000
  }
}
