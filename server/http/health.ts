import { readdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'

/** Null when all is well, else the reason as a sentence. */
export type Check = () => Promise<string | null>

const PATIENCE_MS = 2_000
const MIGRATIONS = new URL('../database/migrations/', import.meta.url)
/** Lanes go round at least every 2 s; a round that takes longer than this hangs. */
const LONGEST_ROUND_MS = 30_000

/** Alive means that it answers; ready, that it can do its work. */
export function healthRoutes(app: FastifyInstance, checks: Check[]): void {
  app.get('/health/live', async (_request, reply) => {
    return await reply.header('cache-control', 'no-store').send({ status: 'live' })
  })
  app.get('/health/ready', async (_request, reply) => {
    const because = await reasonsAgainst(checks)
    reply.header('cache-control', 'no-store')
    if (because.length === 0) return await reply.send({ status: 'ready' })
    return await reply.code(503).header('retry-after', '2').send({ status: 'not-ready', because })
  })
}

export async function reasonsAgainst(checks: Check[]): Promise<string[]> {
  const reasons = await Promise.all(checks.map(patiently))
  return reasons.filter((reason) => reason !== null)
}

async function patiently(check: Check): Promise<string | null> {
  const tooLong = pause(PATIENCE_MS, `A check took longer than ${PATIENCE_MS / 1_000} seconds.`, {
    ref: false,
  })
  return await Promise.race([check(), tooLong])
}

/** The database answers, and its schema is not older than this program. */
export function databaseIsReady(pool: Pool): Check {
  const wanted = readdir(MIGRATIONS).then((names) => names.filter((name) => name.endsWith('.sql')).length)
  return async () => {
    try {
      const { rows } = await pool.query<{ applied: number }>(
        'select count(*)::int as applied from schema_migrations',
      )
      const missing = (await wanted) - (rows[0]?.applied ?? 0)
      return missing > 0 ? `The database still needs ${missing} of this version's migrations.` : null
    } catch {
      return 'The database cannot be reached, or it was not migrated yet.'
    }
  }
}

/** `lastRoundAt` is when a round of the engine last ended, in the time of `performance.now()`; null before the first. */
export function engineIsLooping(lastRoundAt: () => number | null): Check {
  return async () => {
    const last = lastRoundAt()
    if (last === null) return 'The engine has not begun yet.'
    const seconds = Math.round((performance.now() - last) / 1_000)
    return seconds * 1_000 > LONGEST_ROUND_MS ? `The engine has not gone round for ${seconds} seconds.` : null
  }
}
