import type { Client, ClientConfig } from 'pg'
import type { Progress } from './backup.ts'
import { hasTable, schemaVersion } from './backup/catalogue.ts'
import { fill } from './backup/fill.ts'
import { qualified, readHeader, type Header } from './backup/format.ts'
import { refuseOtherKey, writeKey } from './backup/keep-secret-key.ts'
import { BackupReader, verifyBackupFile } from './backup/read-file.ts'
import { refuseInUse } from './backup/refuse-in-use.ts'
import { dropSetAside, putBack, setAside } from './backup/replace-schema.ts'
import { inTransaction, withSession } from './backup/session.ts'

type Options = {
  connection: ClientConfig
  file: string
  /** Lays the schema of that version into the empty database, over a connection of its own. */
  migrateTo: (version: number) => Promise<unknown>
  /** Replaces a database that holds incidents or people. */
  force?: boolean
  /** Where the secret key goes when the backup holds it: `<data>/secret-key`. */
  secretKeyFile?: string
  onProgress?: (progress: Progress) => void
}

export type Restored = {
  tables: number
  rows: number
  schemaVersion: number
  takenAt: string
  restoredAt: string
  note: string
}

/** Replaces what the database holds by a backup, whole or not at all. The next start holds its pages. */
export async function restore(options: Options): Promise<Restored> {
  const { connection, file, secretKeyFile, force = false } = options
  await verifyBackupFile(file)
  const reader = new BackupReader(file)
  try {
    const header = await headerOf(reader, file)
    const key = header.secret_key === null ? undefined : Buffer.from(header.secret_key, 'base64')
    if (key && secretKeyFile !== undefined) await refuseOtherKey(secretKeyFile, key)
    await withSession(connection, async (client) => {
      await refuseInUse(client)
      await putBack(client)
      if (!force) await refuseHeld(client)
      await setAside(client)
    })
    const restoredAt = await replace(header, reader, options)
    if (key && secretKeyFile !== undefined) await writeKey(secretKeyFile, key)
    return {
      tables: header.tables.length,
      rows: header.tables.reduce((sum, table) => sum + table.rows, 0),
      schemaVersion: header.schema_version,
      takenAt: header.taken_at,
      restoredAt,
      note: key && secretKeyFile !== undefined ? KEY_RESTORED : BRING_THE_KEY,
    }
  } finally {
    await reader.close()
  }
}

const KEY_RESTORED = 'The secret key was restored too. Paging is held until you confirm after the next start.'
const BRING_THE_KEY =
  'Sealed values open only with the secret key of the time of the backup: bring back the file secret-key of the data directory, or TOCSIN_SECRET_KEY. Paging is held until you confirm after the next start.'

async function headerOf(reader: BackupReader, file: string): Promise<Header> {
  try {
    return readHeader(await reader.line())
  } catch (error) {
    throw new Error(`${file} cannot be restored: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

async function refuseHeld(client: Client): Promise<void> {
  for (const table of ['incidents', 'people']) {
    if (!(await hasTable(client, table))) continue
    const { rowCount } = await client.query(`select from ${qualified(table)} limit 1`)
    if (rowCount === 0) continue
    throw new Error(
      `This database holds ${table}, and a restore would replace them. Restore into an empty one, or use --force.`,
    )
  }
}

/** Fills a fresh schema, or puts the one of before back. */
async function replace(header: Header, reader: BackupReader, options: Options): Promise<string> {
  const { connection, migrateTo, onProgress = () => {} } = options
  try {
    await migrateTo(header.schema_version)
    return await withSession(connection, (client) =>
      inTransaction(client, '', async () => {
        await requireVersion(client, header.schema_version)
        await fill(client, header, reader, ({ name, rows }, index) =>
          onProgress({ table: name, rows, tablesDone: index + 1, tables: header.tables.length }),
        )
        await dropSetAside(client)
        return hold(client)
      }),
    )
  } catch (error) {
    await withSession(connection, putBack)
    throw error
  }
}

async function requireVersion(client: Client, wanted: number): Promise<void> {
  const version = await schemaVersion(client)
  if (version === wanted) return
  throw new Error(
    `The backup is of schema ${wanted}, this Tocsin knows ${version ?? 'none'}. Use the Tocsin that made it, or a newer one.`,
  )
}

/** Pages of the time of the backup are stale: the next start sends none before the operator says so. */
async function hold(client: Client): Promise<string> {
  const restoredAt =
    (await client.query<{ at: Date }>('select clock_timestamp() as at')).rows[0]?.at.toISOString() ?? ''
  await client.query(
    `insert into public.installation (key, value) values ('held', $1)
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ restored_at: restoredAt })],
  )
  return restoredAt
}
