import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { findWritable, parseDatabaseUrl } from '../../server/database/find-writable-host.ts'
import { ask } from './ask.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('every host of the URL becomes a connection with the same login', () => {
  expect(parseDatabaseUrl('postgres://ana:p%40ss:x@db1:5433,[::1]:5434,db3/pager')).toEqual([
    { host: 'db1', port: 5433, user: 'ana', password: 'p@ss:x', database: 'pager', ssl: false },
    { host: '::1', port: 5434, user: 'ana', password: 'p@ss:x', database: 'pager', ssl: false },
    { host: 'db3', port: 5432, user: 'ana', password: 'p@ss:x', database: 'pager', ssl: false },
  ])
})

test.each([
  ['postgresql://%2Frun%2Fpostgresql/pager', '/run/postgresql'],
  ['postgres:///pager?host=/run/postgresql', '/run/postgresql'],
  ['postgres:///pager', 'localhost'],
])('%s is at %s', (url, host) => {
  expect(parseDatabaseUrl(url)).toMatchObject([{ host, port: 5432, database: 'pager' }])
})

test.each([
  ['disable', false],
  ['require', { rejectUnauthorized: false }],
  ['verify-full', {}],
])('sslmode=%s', (mode, ssl) => {
  expect(parseDatabaseUrl(`postgres://db/pager?sslmode=${mode}`)[0]?.ssl).toEqual(ssl)
})

test.each([
  ['mysql://db/pager', /must look like postgres:\/\//],
  ['postgres://u:hush@db/pager?sslmode=prefer', /sslmode=prefer is not supported; say disable/],
  ['postgres://u:hush@db/pager?pgbouncer=true', /the parameter "pgbouncer" is not known/],
  ['postgres://u:hush@db:port/pager', /"db:port" is no host/],
])('%s is refused with the reason and without the password', (url, because) => {
  const reading = () => parseDatabaseUrl(url)
  expect(reading).toThrow(because)
  expect(reading).not.toThrow(/hush/)
})

test('the host that takes writes is found past a dead, a silent and a read-only one', async () => {
  const dataDir = await temporaryFolder()
  const embedded = await startEmbedded({ dataDir, log: () => {}, durable: false })
  onTestFinished(() => embedded.stop())
  const { connection } = embedded
  const readOnly = { ...connection, options: '-c default_transaction_read_only=on' }
  const dead = { ...connection, host: join(dataDir, 'nowhere') }
  await mkdir(dead.host)
  const silent = { ...connection, host: '127.0.0.1', port: await openSilentPort() }
  const found = await findWritable([dead, silent, readOnly, connection])
  expect(await ask(found, 'select 1 as one')).toEqual([{ one: 1 }])
  const failure = findWritable([dead, silent, readOnly])
  await expect(failure).rejects.toThrow(/nowhere:5432: .*ENOENT.*127\.0\.0\.1:\d+: .*:5432: it is read-only/)
})

/** Takes connections and never says a word. */
async function openSilentPort(): Promise<number> {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
