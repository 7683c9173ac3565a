import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { dutiesOf } from './duties.ts'
import { makePartitions } from './database/partitions.ts'
import { planDuties, registerDuties } from './engine/recurring.ts'
import { GroupCommit, insertBodies } from './features/intake/group-commit.ts'
import type { MailIn } from './features/intake/mail-in.ts'
import { Backlog } from './features/triage/backlog.ts'
import { Handoff } from './features/triage/handoff.ts'
import { triageJob } from './features/triage/jobs.ts'
import { isHeld } from './features/settings/held.ts'
import { hashToken } from './http/authenticate.ts'
import type { Api } from './http/serve.ts'
import { createServer } from './http/server.ts'
import { createParts, type Given, type Parts } from './parts.ts'
import { registerHandlers } from './register-handlers.ts'
import { registerRoutes } from './register-routes.ts'

export type App = Parts & {
  http: FastifyInstance
  routes: Api['routes']
  mailIn: MailIn | null
  /** Serves and, unless this node has another role or paging is held after a restore, runs what is due. */
  start: () => Promise<void>
  /** Takes nothing new, ends what is under way, and lets go of everything. */
  stop: () => Promise<void>
}

const HELD_CHECK_MS = 2_000
/** Requests that are still on their way when a stop begins have this long. */
const LAST_REQUESTS_MS = 5_000

/** The composition root: the only place that knows every part. */
export async function createApp(given: Given): Promise<App> {
  const parts = createParts(given)
  const { config, database, engine, log, news, transact } = parts
  const http = createServer({ log, trustedProxies: config.trustedProxies })
  const adminTokenHash = config.adminToken ? hashToken(config.adminToken) : null
  const api: Api = { app: http, transact, routes: [], adminTokenHash, publicUrl: parts.publicUrl }
  const handoff = new Handoff()
  const backlog = new Backlog(parts.clock)
  const groupCommit = new GroupCommit(
    database,
    (item) => news.tell(item),
    () => backlog.behindMs,
    (integration, bodies) =>
      engine.doAtOnce(
        { kind: triageJob, lane: integration, payload: { integration, bodies: bodies.map(({ id }) => id) } },
        (tx) => tx.defer(insertBodies(tx.db, bodies, [])),
      ),
  )
  const duties = dutiesOf(parts)
  registerHandlers(parts, handoff, backlog)
  registerDuties(engine, duties)
  const { mailIn } = await registerRoutes(parts, api, { handoff, groupCommit })

  const stopping = new AbortController()
  const unknown = (error: unknown): true => {
    log.error({ err: error }, 'whether paging is held is not known yet')
    return true
  }
  const runWhenReleased = async (): Promise<void> => {
    while (await transact(isHeld).catch(unknown)) {
      await pause(HELD_CHECK_MS, undefined, { signal: stopping.signal })
    }
    if (!stopping.signal.aborted) engine.start()
  }
  return {
    ...parts,
    http,
    routes: api.routes,
    mailIn,
    start: async () => {
      await transact(makePartitions)
      await planDuties(transact, duties)
      await http.listen({ host: config.host, port: config.port })
      await mailIn?.listen()
      if (config.role === 'all' || config.role === 'engine') {
        // Stopping ends the wait with an error that nobody needs.
        void runWhenReleased().catch(() => {})
      }
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([closeWithin(http, LAST_REQUESTS_MS), mailIn?.close()])
      await groupCommit.drained()
      // Last, since the last requests may have begun calls.
      await engine.stop()
      parts.mailer?.close()
      await parts.egress.close()
    },
  }
}

/** Takes no more requests; those that take too long are cut off. */
async function closeWithin(http: FastifyInstance, ms: number): Promise<void> {
  // Who still has a connection is refused from now on, and comes again: to another node, or to this one's next start.
  http.server.prependListener('request', (_request, response) => response.setHeader('retry-after', '2'))
  const late = setTimeout(() => http.server.closeAllConnections(), ms)
  await http.close()
  clearTimeout(late)
}
