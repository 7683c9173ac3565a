import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { parse } from 'yaml'
import type { Role } from '../../../domain/access/policy-table.ts'
import { connect } from '../../database/connect.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { migrate } from '../../database/migrate.ts'
import { Seal } from '../../database/seal.ts'
import { type Transact, transactor } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { createServer } from '../../http/server.ts'
import type { Api } from '../../http/serve.ts'
import { policyRoutes } from '../escalations/policy-routes.ts'
import { onCallRoutes } from '../on-call/routes.ts'
import { scheduleRoutes } from '../schedules/routes.ts'
import { organisationRoutes } from './routes.ts'

type Given = { body?: unknown; token?: string; headers?: Record<string, string> }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Answer<B> = { status: number; body: B; etag: string | null }

export type TestServer = {
  transact: Transact
  seal: Seal
  /** An answer without a body has an empty one. */
  ask<B = Record<string, unknown>>(method: Method, url: string, given?: Given): Promise<Answer<B>>
  /** A token of a person. */
  tokenOf(person: string, role: Role): Promise<string>
  stop(): Promise<void>
}

const ADMIN = 'admin-token-of-the-tests-0123456789'
const now = new Date('2026-02-03T12:00:00Z')

/** The organisation's routes on a real PostgreSQL, at noon of 3 February 2026. */
export async function testServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-organisation-'))
  const embedded = await startEmbedded({ dataDir: folder, log: () => {}, durable: false })
  await migrate(embedded.connection)
  const database = connect(embedded.connection, () => {})
  const transact = transactor(database, { now: () => now }, () => {})
  const seal = new Seal('the secret key of the tests')
  const app = createServer({ log: pino({ level: 'silent' }), trustedProxies: [] })
  const api: Api = {
    app,
    transact,
    routes: [],
    adminTokenHash: hashToken(ADMIN),
    publicUrl: () => 'http://127.0.0.1:8080',
  }
  organisationRoutes(api, { seal })
  scheduleRoutes(api)
  onCallRoutes(api)
  policyRoutes(api)

  return {
    transact,
    seal,
    ask: async (method, url, { body, token = ADMIN, headers = {} } = {}) => {
      const json = typeof body === 'string' ? {} : { 'content-type': 'application/json' }
      const answer = await app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : json), ...headers },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const etag = answer.headers.etag
      return {
        status: answer.statusCode,
        body: JSON.parse(answer.body || '{}'),
        etag: typeof etag === 'string' ? etag : null,
      }
    },
    tokenOf: async (person, role) => {
      const token = createHash('sha256').update(person).digest('hex')
      await transact(async (tx) => {
        await tx.db
          .insertInto('tokens')
          .values({
            id: person,
            name: person,
            hash: hashToken(token),
            role,
            person_id: person,
            scopes: ['write'],
            created_at: now,
          })
          .execute()
      })
      return token
    },
    stop: async () => {
      await app.close()
      await database.close()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function example(name: 'quickstart' | 'full'): Promise<unknown> {
  return parse(await readFile(new URL(`../../../examples/${name}.yaml`, import.meta.url), 'utf8'))
}
