import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { isHeld } from '../features/settings/held.ts'
import { named, ok, problem, warning, type Finding, type Look } from './finding.ts'

const OLDEST_MAJOR = 15
const TOLERATED_MS = 1_000
const PROBE_MAY_BE_OLD_MS = 3 * 60 * 1_000

export async function database({ tx }: Look): Promise<Finding> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(tx.db)
  const version = rows[0]?.version ?? 'unknown'
  return Number.parseInt(version, 10) >= OLDEST_MAJOR
    ? ok(`The database answers: PostgreSQL ${version}.`)
    : problem(`The database is PostgreSQL ${version}.`, `Move to PostgreSQL ${OLDEST_MAJOR} or newer.`)
}

export async function migrations({ tx }: Look): Promise<Finding> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from schema_migrations`.execute(tx.db)
  const applied = rows[0]?.number ?? 0
  const newest = await newestMigration()
  if (applied === newest) return ok(`The schema is up to date (${applied}).`)
  const text = `The schema is at ${applied}, this Tocsin has ${newest}.`
  return applied < newest
    ? problem(text, 'Start this node again: a start brings the schema up to date.')
    : warning(text, 'A newer Tocsin made it; bring this node up to its version.')
}

async function newestMigration(): Promise<number> {
  const names = await readdir(new URL('../database/migrations/', import.meta.url))
  const numbers = names.filter((name) => /^\d{4}-.*\.sql$/.test(name)).map((name) => Number(name.slice(0, 4)))
  return Math.max(0, ...numbers)
}

export async function clock({ tx }: Look): Promise<Finding> {
  const askedAt = Date.now()
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp())::float8 * 1000 as ms`.execute(tx.db)
  const here = (askedAt + Date.now()) / 2
  return clockFinding((rows[0]?.ms ?? here) - here)
}

export function clockFinding(aheadMs: number): Finding {
  const seconds = (Math.abs(aheadMs) / 1_000).toFixed(1)
  if (Math.abs(aheadMs) <= TOLERATED_MS)
    return ok(`The clocks of the server and the database agree (${seconds} s).`)
  return warning(
    `The clock of the database is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the server's.`,
    'Synchronise both with NTP. Paging follows the database and is not affected.',
  )
}

export async function pagingHeld({ tx }: Look): Promise<Finding> {
  if (!(await isHeld(tx))) return ok('Paging is not held.')
  return problem(
    'Paging is held since a backup was restored: signals are kept, and nobody is paged.',
    'Look at the open incidents, then let it go on with: tocsin resume',
  )
}

export async function quarantinedJobs({ tx }: Look): Promise<Finding> {
  const rows = await tx.db
    .selectFrom('jobs')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('quarantined_at', 'is not', null)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  if (rows.length === 0) return ok('No job was set aside.')
  const kinds = rows.map(({ kind, count }) => `${kind} (${count})`)
  return problem(
    `Jobs were set aside because they kept failing: ${named(kinds)}.`,
    'See why with "tocsin jobs list", correct the cause, and try them again with "tocsin jobs retry ID".',
  )
}

export async function publicUrl({ config, publicUrl: present }: Look): Promise<Finding> {
  if (config.publicUrl === null) {
    return warning(
      `Links in pages lead to ${present()}, the address it listens on.`,
      'Set TOCSIN_PUBLIC_URL to the address at which phones and vendors reach this server.',
    )
  }
  if (config.publicUrl.startsWith('http://')) {
    return warning(
      `${config.publicUrl} is not encrypted: whoever listens on the way can answer pages.`,
      'Put a proxy with a certificate in front, and set TOCSIN_PUBLIC_URL to its https:// address.',
    )
  }
  return ok(`Links in pages lead to ${config.publicUrl}.`)
}

export async function heartbeatUrl({ tx, config }: Look): Promise<Finding> {
  if (config.heartbeatUrl === null) {
    return warning(
      'Nobody outside notices when this server is dead.',
      "Set TOCSIN_HEARTBEAT_URL to a dead-man's switch that raises an alarm when its calls stop.",
    )
  }
  const probe = await tx.db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', 'last_probe')
    .executeTakeFirst()
  const at = typeof probe?.value === 'string' ? new Date(probe.value) : null
  if (at !== null && tx.now.getTime() - at.getTime() <= PROBE_MAY_BE_OLD_MS)
    return ok("The outside dead-man's switch is called while the invariants hold.")
  return warning(
    `The dead-man's switch is not called: the last probe came through ${at === null ? 'never' : `at ${at.toISOString()}`}.`,
    'Within three minutes of a start this is normal; later, see whether a node with the role "all" or "engine" runs.',
  )
}
