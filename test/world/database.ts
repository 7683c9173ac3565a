import { randomBytes } from 'node:crypto'
import { Client, DatabaseError, type ClientConfig } from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './postgres.ts'

export type FreshDatabase = { connection: ClientConfig & { database: string }; drop: () => Promise<void> }

/** A migrated, empty database of the test's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const postgres = inject('postgres')
  const database = `test_${randomBytes(6).toString('hex')}`
  await administer(`create database ${database} template ${TEMPLATE}`)
  return {
    connection: { ...postgres, database },
    drop: () => administer(`drop database if exists ${database} with (force)`),
  }
}

const emptied: FreshDatabase['connection'][] = []

/** The same, but what is given back is emptied for the next test of the file: that is much quicker than another clone. */
export async function cleanDatabase(): Promise<FreshDatabase> {
  const connection = emptied.pop() ?? (await freshDatabase()).connection
  const drop = async (): Promise<void> => {
    await execute(connection, EMPTY)
    emptied.push(connection)
  }
  return { connection, drop }
}

/** What the migrations wrote stays. */
const EMPTY = `
  do $$
  declare tables text[] := array(
    select format('%I', relname) from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> all (array['schema_migrations', 'organisation_version']));
  declare name text;
  begin
    perform pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid();
    set local session_replication_role = replica;
    foreach name in array tables loop execute 'delete from ' || name; end loop;
    perform setval(format('%I', sequencename)::regclass, 1, false) from pg_sequences where schemaname = 'public';
  end $$`

async function administer(statement: string): Promise<void> {
  await execute(inject('postgres'), statement)
}

async function execute(connection: ClientConfig, statement: string): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    await retried(() => client.query(statement))
  } finally {
    await client.end()
  }
}

/** Cloning a template fails while another clone of it begins. */
async function retried(run: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await run()
      return
    } catch (error) {
      if (tried === 20 || !(error instanceof DatabaseError) || error.code !== '55006') throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
