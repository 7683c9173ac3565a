import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/world/database.ts'
import { connect } from './connect.ts'
import { insertRows } from './insert-rows.ts'
import { dropPartitions, makePartitions } from './partitions.ts'
import { transactor } from './transaction.ts'

const bodyOf = (day: string, place: number) => ({
  id: `00000000-0000-7000-8000-00000000000${place}`,
  received_at: new Date(`${day}T12:00:00Z`),
  integration_id: 'events',
  format: 'generic',
  bytes: Buffer.of(),
  unreadable_because: null,
  target: null,
})

test('whole months are forgotten when they are old enough, and nothing of a younger one', async () => {
  const fresh = await freshDatabase()
  const database = connect(fresh.connection, () => {})
  onTestFinished(async () => {
    await database.close()
    await fresh.drop()
  })
  const transact = transactor(database, { now: () => new Date('2031-01-10T00:00:00Z') }, () => {})
  await transact(makePartitions)
  const days = ['2030-12-31', '2031-01-01', '2031-01-31', '2031-02-01', '2031-03-31']
  await transact(async (tx) => insertRows(tx, 'signal_bodies', days.map(bodyOf)))

  const kept = async (before: string): Promise<string[]> => {
    await transact((tx) => dropPartitions(tx, new Date(before)))
    const rows = await database.kysely
      .selectFrom('signal_bodies')
      .select('received_at')
      .orderBy('received_at')
      .execute()
    return rows.map(({ received_at }) => received_at.toISOString().slice(0, 10))
  }
  expect(await kept('2030-12-31T00:00:00Z')).toEqual(days)
  expect(await kept('2031-01-31T23:59:59Z')).toEqual(days.slice(1))
  expect(await kept('2031-02-01T00:00:00Z')).toEqual(days.slice(3))
})
