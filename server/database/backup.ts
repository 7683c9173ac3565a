import { readFile } from 'node:fs/promises'
import type { Client, ClientConfig } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copyOut, readPartitions, readSequences, readTables, schemaVersion } from './backup/catalogue.ts'
import {
  COPY_END,
  copyIn,
  FORMAT,
  headerLine,
  qualified,
  type Header,
  type Sequence,
} from './backup/format.ts'
import { inTransaction, withSession } from './backup/session.ts'
import { writeBackupFile } from './backup/write-file.ts'

export type Progress = { table: string; rows: number; tablesDone: number; tables: number }

type Options = {
  connection: ClientConfig
  file: string
  /** The key of sealed columns, `<data>/secret-key`, to be kept inside of the backup. */
  secretKeyFile?: string
  onProgress?: (progress: Progress) => void
}

export type BackupMade = {
  file: string
  bytes: number
  tables: number
  rows: number
  schemaVersion: number
  takenAt: string
  /** What the operator must know to be able to use it. */
  note: string
}

/** Saves every table of one snapshot into one file, without holding up the server. */
export async function backup({
  connection,
  file,
  secretKeyFile,
  onProgress = () => {},
}: Options): Promise<BackupMade> {
  const secretKey = secretKeyFile === undefined ? null : await readFile(secretKeyFile, 'base64')
  return withSession(connection, (client) =>
    inTransaction(client, 'isolation level repeatable read, read only', async () => {
      const header = await readSnapshot(client, secretKey)
      const bytes = await writeBackupFile(file, pieces(client, header, onProgress))
      return {
        file,
        bytes,
        tables: header.tables.length,
        rows: header.tables.reduce((sum, table) => sum + table.rows, 0),
        schemaVersion: header.schema_version,
        takenAt: header.taken_at,
        note: secretKey === null ? KEEP_THE_KEY : HOLDS_THE_KEY,
      }
    }),
  )
}

const KEEP_THE_KEY =
  'Sealed values open only with the secret key: keep the file secret-key of the data directory (or TOCSIN_SECRET_KEY) as well, in another place.'
const HOLDS_THE_KEY = 'The backup holds the secret key: whoever reads it can open every sealed value.'

async function readSnapshot(client: Client, secretKey: string | null): Promise<Header> {
  const version = await schemaVersion(client)
  if (version === undefined) throw new Error('This database holds no Tocsin: there is nothing to back up.')
  const { rows } = await client.query<{ at: Date }>('select transaction_timestamp() as at')
  return {
    format: FORMAT,
    schema_version: version,
    taken_at: (rows[0]?.at ?? new Date()).toISOString(),
    tables: await readTables(client),
    partitions: await readPartitions(client),
    sequences: await readSequences(client),
    secret_key: secretKey,
  }
}

async function* pieces(
  client: Client,
  header: Header,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string | Buffer> {
  yield headerLine(header)
  for (const [index, table] of header.tables.entries()) {
    yield `${copyIn(table)};\n`
    yield* client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>
    yield COPY_END
    onProgress({ table: table.name, rows: table.rows, tablesDone: index + 1, tables: header.tables.length })
  }
  for (const sequence of header.sequences) yield setSequence(sequence)
}

const setSequence = ({ name, last, called }: Sequence) =>
  `SELECT pg_catalog.setval('${qualified(name).replaceAll("'", "''")}', ${last}, ${called});\n`
