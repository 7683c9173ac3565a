import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup } from '../../server/database/backup.ts'
import { startEmbedded, type Embedded } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { restore } from '../../server/database/restore.ts'
import { ask } from './ask.ts'
import { oddRows } from './odd-rows.ts'

let folder = ''
let embedded: Embedded
let source: ClientConfig
let saved = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-test-'))
  embedded = await startEmbedded({ dataDir: join(folder, 'data'), log: () => {}, durable: false })
  source = await emptyDatabase('source')
  await migrate(source)
  await ask(source, oddRows)
  await writeFile(join(folder, 'secret-key'), 'a key of the source\n')
  saved = join(folder, 'saved.gz')
  await backup({ connection: source, file: saved, secretKeyFile: join(folder, 'secret-key') })
})

afterAll(async () => {
  await embedded?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function emptyDatabase(name: string): Promise<ClientConfig> {
  await ask(embedded.connection, `create database ${name}`)
  return { ...embedded.connection, database: name }
}

async function tables(connection: ClientConfig): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    connection,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relname <> 'schema_migrations' order by relname`,
  )
  return rows.map((row) => row.name)
}

/** Every row of every table as text, without what must differ. */
async function contents(connection: ClientConfig) {
  const found: Record<string, unknown> = {}
  for (const table of await tables(connection)) {
    const rows = await ask<{ row: string }>(
      connection,
      `select (to_jsonb(t) - 'written_in')::text as row from "${table}" t order by 1`,
    )
    found[table] = rows.map(({ row }) => row).filter((row) => !row.includes('"held"'))
  }
  return found
}

test('a restored database equals the saved one, to the byte', async () => {
  const target = await emptyDatabase('round_trip')
  const seen: string[] = []
  const restored = await restore({
    connection: target,
    file: saved,
    migrateTo: (version) => migrate(target, version),
    onProgress: ({ table }) => seen.push(table),
  })
  expect(restored.rows).toBeGreaterThan(300)
  expect(seen).toContain('signal_bodies')
  expect(await contents(target)).toEqual(await contents(source))
})

test('after a restore paging is held, identities go on, partitions and foreign keys are there, transaction numbers are new', async () => {
  const target = await emptyDatabase('afterwards')
  const { restoredAt } = await restore({
    connection: target,
    file: saved,
    migrateTo: (version) => migrate(target, version),
  })
  expect(await ask(target, `select value from installation where key = 'held'`)).toEqual([
    { value: { restored_at: restoredAt } },
  ])
  const next = `insert into incidents (title, status, severity, severity_rank, created_by, detected_at, updated_at)
                values ('next', 'detected', 'SEV1', 1, '{}', now(), now()) returning id`
  const [{ id } = { id: '' }] = await ask<{ id: string }>(target, next)
  expect(Number(id)).toBe(42)
  const inPartition = `select count(*)::int as count from signals_2026_11`
  expect(await ask(target, inPartition)).toEqual([{ count: 1 }])
  const written = `select count(*)::int as old from timeline where written_in = '7'`
  expect(await ask(target, written)).toEqual([{ old: 0 }])
  const keys = `select count(*)::int as count from pg_constraint where contype = 'f'`
  expect(await ask(target, keys)).toEqual(await ask(source, keys))
  await expect(ask(target, `insert into team_members values ('none', 'none')`)).rejects.toThrow('foreign key')
})

test('a database that holds people is refused unless forced, and then replaced', async () => {
  const target = await emptyDatabase('held')
  await migrate(target)
  await ask(target, `insert into people (id, name, time_zone, role) values ('old', 'Old', 'UTC', 'admin')`)
  const again = (force: boolean) =>
    restore({ connection: target, file: saved, force, migrateTo: (version) => migrate(target, version) })
  await expect(again(false)).rejects.toThrow('This database holds people')
  expect(await ask(target, 'select id from people')).toEqual([{ id: 'old' }])
  await again(true)
  expect(await contents(target)).toEqual(await contents(source))
})

test('a database in use is refused, also when forced', async () => {
  const target = await emptyDatabase('in_use')
  const server = new Client({ ...target, application_name: 'tocsin' })
  await server.connect()
  const migrateTo = (version: number) => migrate(target, version)
  const refused = restore({ connection: target, file: saved, force: true, migrateTo })
  await expect(refused).rejects.toThrow(/in use \(pid \d+ of tocsin, since .*\)\. Stop every Tocsin/)
  await server.end()
  await restore({ connection: target, file: saved, migrateTo })
})

test('a forced restore that fails leaves what was there', async () => {
  const target = await emptyDatabase('unharmed')
  await migrate(target)
  await ask(target, `create extension pg_trgm; create index trigrams on people using gin (name gin_trgm_ops)`)
  await ask(target, `insert into people (id, name, time_zone, role) values ('old', 'Old', 'UTC', 'admin')`)
  const failing = async (version: number) => {
    await migrate(target, version)
    await ask(target, 'alter table services drop column tier')
  }
  await expect(restore({ connection: target, file: saved, force: true, migrateTo: failing })).rejects.toThrow(
    'tier',
  )
  expect(await ask(target, `select id from people where name % 'Old'`)).toEqual([{ id: 'old' }])
  expect(await ask(target, `select nspname from pg_namespace where nspname = 'before_restore'`)).toEqual([])
})

test('a truncated, a damaged and a foreign file are refused before anything is written', async () => {
  const target = await emptyDatabase('untouched')
  const refusing = (file: string) =>
    restore({ connection: target, file, migrateTo: () => Promise.reject(new Error('written to')) })
  const truncated = join(folder, 'truncated.gz')
  await writeFile(truncated, await readFile(saved))
  await truncate(truncated, (await stat(saved)).size - 20)
  await expect(refusing(truncated)).rejects.toThrow(/truncated or damaged/)
  const text = gunzipSync(await readFile(saved))
  const cut = join(folder, 'cut.gz')
  await writeFile(cut, gzipSync(text.subarray(0, text.length - 500)))
  await expect(refusing(cut)).rejects.toThrow(/its checksum does not fit/)
  const changed = join(folder, 'changed.gz')
  text[text.length - 200] = 0x41
  await writeFile(changed, gzipSync(text))
  await expect(refusing(changed)).rejects.toThrow(/its checksum does not fit/)
  await writeFile(changed, 'not gzip')
  await expect(refusing(changed)).rejects.toThrow(/truncated or damaged/)
  expect(await tables(target)).toEqual([])
})

test('the file is private and holds the secret key only when asked to', async () => {
  const file = join(folder, 'without-key.gz')
  const made = await backup({ connection: source, file })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(made.note).toContain('keep the file secret-key')
  expect(gunzipSync(await readFile(file)).toString()).toContain('"secret_key":null')
  const target = await emptyDatabase('with_key')
  const key = join(folder, 'restored-key')
  const migrateTo = (version: number) => migrate(target, version)
  await writeFile(key, 'another key')
  await expect(restore({ connection: target, file: saved, migrateTo, secretKeyFile: key })).rejects.toThrow(
    'another secret key',
  )
  await rm(key)
  await restore({ connection: target, file: saved, migrateTo, secretKeyFile: key })
  expect(await readFile(key, 'utf8')).toBe('a key of the source\n')
})

test('a backup that cannot be written fails and leaves no file', async () => {
  await expect(backup({ connection: source, file: '/dev/full/backup.gz' })).rejects.toThrow('ENOTDIR')
  await expect(backup({ connection: embedded.connection, file: join(folder, 'none.gz') })).rejects.toThrow(
    'holds no Tocsin',
  )
  await expect(stat(join(folder, 'none.gz'))).rejects.toThrow('ENOENT')
})
