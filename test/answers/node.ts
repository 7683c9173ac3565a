import type { FastifyInstance } from 'fastify'
import type { ClientConfig, QueryResultRow } from 'pg'
import { pino } from 'pino'
import { connect } from '../../server/database/connect.ts'
import { Seal } from '../../server/database/seal.ts'
import { transactor, type Transact } from '../../server/database/transaction.ts'
import { createEgress } from '../../server/egress/egress.ts'
import { Engine } from '../../server/engine/engine.ts'
import { createCarriers, type Carriers } from '../../server/features/notifications/carriers.ts'
import { receiptHandler, sendHandler } from '../../server/features/notifications/deliver.ts'
import { sendJob } from '../../server/features/notifications/jobs.ts'
import { Links } from '../../server/features/notifications/links.ts'
import { VapidKeys } from '../../server/features/notifications/vapid-keys.ts'
import type { Paging } from '../../server/features/notifications/page-people.ts'
import type { Preparing } from '../../server/features/notifications/preparing.ts'
import { hashToken } from '../../server/http/authenticate.ts'
import type { Api } from '../../server/http/serve.ts'
import { createServer } from '../../server/http/server.ts'
import type { TwilioSettings } from '../../server/integrations/twilio/settings.ts'
import { freshDatabase } from '../world/database.ts'

export const ADMIN_TOKEN = 'an-administrator-token-of-32-characters'

/** A node without its composition root: routes are added by the tests, and time is moved by hand. */
export type Node = {
  transact: Transact
  clock: { at: Date; now(): Date; advance(seconds: number): void }
  app: FastifyInstance
  api: Api
  engine: Engine
  paging: Paging
  preparing: Preparing
  carriers: Carriers
  links: Links
  publicUrl: () => string
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
  listen(): Promise<void>
  close(): Promise<void>
}

type Options = { twilios?: TwilioSettings[] }

export async function startNode({ twilios = [] }: Options = {}): Promise<Node> {
  const fresh = await freshDatabase()
  const node = assemble(fresh.connection, twilios)
  const close = async (): Promise<void> => {
    await node.close()
    await fresh.drop()
  }
  return { ...node, close }
}

function assemble(connection: ClientConfig, twilios: TwilioSettings[]): Node {
  const database = connect(connection, () => {})
  const clock = {
    at: new Date('2026-03-02T10:00:00Z'),
    now: () => clock.at,
    advance: (seconds: number) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000)
    },
  }
  const log = pino({ level: 'silent' })
  let url = ''
  const publicUrl = (): string => url
  const transact = transactor(database, clock, () => {})
  const links = new Links('a secret of the tests', publicUrl)
  const egress = createEgress({ allow: ['127.0.0.0/8'], now: () => clock.now() })
  const seal = new Seal('a secret of the tests')
  const vapidKeys = new VapidKeys(transact, seal, publicUrl)
  const carriers = createCarriers({ egress, mailer: null, twilios, vapidKeys, links })
  const engine = new Engine({ transact, clock, log, onQuarantine: async () => {} })
  const preparing: Preparing = { seal, links, moveOn: () => {} }
  engine.outside(sendHandler(preparing, carriers, clock))
  engine.transactional(receiptHandler(preparing, carriers))
  const app = createServer({ log, trustedProxies: [] })
  return {
    transact,
    clock,
    app,
    api: {
      app,
      transact,
      routes: [],
      adminTokenHash: hashToken(ADMIN_TOKEN),
      publicUrl: () => 'http://127.0.0.1:8080',
    },
    engine,
    paging: { begin: (tx, sendings) => engine.begin(tx, sendJob, sendings) },
    preparing,
    carriers,
    links,
    publicUrl,
    query: async (text, values = []) => (await database.pool.query(text, values)).rows,
    listen: async () => {
      url = await app.listen({ host: '127.0.0.1', port: 0 })
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
