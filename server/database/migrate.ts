import { readdir, readFile } from 'node:fs/promises'
import { Client, type ClientConfig } from 'pg'

const FOLDER = new URL('migrations/', import.meta.url)
/** Any number that no other program locks; nodes that start at once migrate one after the other. */
const LOCK = 7_046_209

type Migration = { number: number; name: string }

async function migrations(): Promise<Migration[]> {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).toSorted()
  return files.map((name) => ({ number: Number(name.slice(0, 4)), name }))
}

/** Brings the schema up to `upTo` (default: the newest); safe when several nodes start at once. Answers what it applied. */
export async function migrate(connection: ClientConfig, upTo = Infinity): Promise<string[]> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await applyMissing(client, upTo)
  } finally {
    await client.end()
  }
}

async function applyMissing(client: Client, upTo: number): Promise<string[]> {
  await client.query(
    'create table if not exists schema_migrations (number int primary key, name text not null, applied_at timestamptz not null)',
  )
  const { rows } = await client.query<{ number: number }>('select number from schema_migrations')
  const applied = new Set(rows.map((row) => row.number))
  const missing = (await migrations()).filter(({ number }) => number <= upTo && !applied.has(number))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

async function apply(client: Client, { number, name }: Migration): Promise<void> {
  const text = await readFile(new URL(name, FOLDER), 'utf8')
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into schema_migrations values ($1, $2, clock_timestamp())', [number, name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
