import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/world/database.ts'
import { DatabaseClock } from './clock.ts'
import { connect } from './connect.ts'

test('waiting for a connection does not put the clock ahead', async () => {
  const fresh = await freshDatabase()
  const database = connect({ ...fresh.connection, max: 1 }, () => {})
  const clock = new DatabaseClock(database.pool)
  onTestFinished(async () => {
    clock.stop()
    await database.close()
    await fresh.drop()
  })
  const busy = await database.pool.connect()
  const started = clock.start()
  await sleep(2_000)
  busy.release()
  await started
  const { rows } = await database.pool.query<{ at: Date }>('select clock_timestamp() as at')
  expect(Math.abs(clock.now().getTime() - (rows[0]?.at.getTime() ?? 0))).toBeLessThan(500)
})
