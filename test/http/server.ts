import { pino } from 'pino'
import { connect, type Database } from '../../server/database/connect.ts'
import { NewsExchange } from '../../server/database/news.ts'
import { transactor, type Transact } from '../../server/database/transaction.ts'
import { hashToken } from '../../server/http/authenticate.ts'
import type { Api } from '../../server/http/serve.ts'
import { createServer } from '../../server/http/server.ts'
import { freshDatabase } from '../world/database.ts'

export const ADMIN = 'an-administrator-of-the-environment'

export type TestServer = {
  api: Api
  database: Database
  news: NewsExchange
  transact: Transact
  /** Where it listens, once `listen` was called. */
  url: string
  listen: () => Promise<string>
  stop: () => Promise<void>
}

/** A server with a database of its own and the routes that `register` adds. */
export async function startServer(
  register: (server: TestServer) => void | Promise<void>,
): Promise<TestServer> {
  const { connection, drop } = await freshDatabase()
  const database = connect(connection, () => {})
  const news = new NewsExchange(database.pool, () => connection)
  const transact = transactor(database, { now: () => new Date() }, (item) => news.tell(item))
  const app = createServer({ log: pino({ level: 'silent' }), trustedProxies: [] })
  const api: Api = {
    app,
    transact,
    routes: [],
    adminTokenHash: hashToken(ADMIN),
    publicUrl: () => 'http://127.0.0.1:8080',
  }
  const server: TestServer = {
    api,
    database,
    news,
    transact,
    url: '',
    listen: async () => (server.url = await app.listen({ host: '127.0.0.1', port: 0 })),
    stop: async () => {
      await app.close()
      await news.stop()
      await database.close()
      await drop()
    },
  }
  await news.start()
  await register(server)
  return server
}

type Asked = { token?: string; body?: unknown; headers?: Record<string, string> }
type Answer = {
  status: number
  body: Record<string, unknown>
  text: string
  headers: Record<string, unknown>
}

export async function ask(
  { api }: TestServer,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  { token = ADMIN, body, headers = {} }: Asked = {},
): Promise<Answer> {
  const response = await api.app.inject({
    method,
    url,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
  const type = String(response.headers['content-type'])
  return {
    status: response.statusCode,
    body: /json/.test(type) ? response.json<Record<string, unknown>>() : {},
    text: response.body,
    headers: response.headers,
  }
}
