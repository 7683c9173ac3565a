import type { Client } from 'pg'
import { inTransaction } from './session.ts'

const ASIDE = 'before_restore'

/** Sets the schema aside, so that a restore that fails leaves everything as it was. */
export async function setAside(client: Client): Promise<void> {
  await putBack(client)
  await inTransaction(client, '', async () => {
    await client.query(
      `alter schema public rename to ${ASIDE}; create schema public; grant usage on schema public to public`,
    )
    // A database holds an extension once, and the new schema needs it.
    await moveExtensions(client, { from: ASIDE, to: 'public' })
  })
}

/** Undoes it, also for a restore that was killed. */
export async function putBack(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [ASIDE])
  if (rowCount === 0) return
  await inTransaction(client, '', async () => {
    await moveExtensions(client, { from: 'public', to: ASIDE })
    await client.query(`drop schema public cascade; alter schema ${ASIDE} rename to public`)
  })
}

/** In the restore's transaction: with it, there is no way back. */
export async function dropSetAside(client: Client): Promise<void> {
  await client.query(`drop schema ${ASIDE} cascade`)
}

async function moveExtensions(client: Client, { from, to }: { from: string; to: string }): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select extname as name from pg_extension where extnamespace = to_regnamespace($1) and extrelocatable',
    [from],
  )
  for (const { name } of rows) {
    await client.query(`alter extension ${client.escapeIdentifier(name)} set schema ${to}`)
  }
}
