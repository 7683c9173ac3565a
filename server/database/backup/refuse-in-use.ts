import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'

const PATIENCE_MS = 2_000

/** A server that writes into a schema that is being replaced would lose signals it has acknowledged. */
export async function refuseInUse(client: Client): Promise<void> {
  const beganAt = performance.now()
  for (;;) {
    const others = await otherSessions(client)
    if (others.length === 0) return
    if (performance.now() - beganAt > PATIENCE_MS) {
      throw new Error(
        `This database is in use (${others.join(', ')}). Stop every Tocsin that uses it, then restore again.`,
      )
    }
    await sleep(100)
  }
}

/** Those of Tocsin's own role; the watchers of a hosting service have theirs. */
async function otherSessions(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ session: string }>(
    `select format('pid %s%s, since %s', pid, ' of ' || nullif(application_name, ''), backend_start::timestamptz(0)) as session
       from pg_stat_activity
      where datname = current_database() and usename = current_user and backend_type = 'client backend'
        and pid <> pg_backend_pid()`,
  )
  return rows.map((row) => row.session)
}
