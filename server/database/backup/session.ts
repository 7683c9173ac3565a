import { Client, type ClientConfig } from 'pg'

/** Texts of values must not depend on how the server is set; a copy may take long. */
const SESSION = `
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set extra_float_digits = 1;
  set bytea_output = 'hex';
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
  set lock_timeout = '10s';
`

/** One connection for the length of the work. */
export async function withSession<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000, keepAlive: true })
  // The failing statement tells.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(SESSION)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** A failure rolls back by ending the session: in the middle of a COPY the connection takes no other statement. */
export async function inTransaction<T>(client: Client, mode: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin ${mode}`)
  const answer = await work()
  await client.query('commit')
  return answer
}
