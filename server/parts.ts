import type { Logger } from 'pino'
import type pg from 'pg'
import type { Config } from './config.ts'
import type { Clock } from './database/clock.ts'
import type { Database } from './database/connect.ts'
import type { NewsExchange } from './database/news.ts'
import { Seal } from './database/seal.ts'
import { KeptOrganisation } from './database/kept-organisation.ts'
import { transactor, type News, type Transact } from './database/transaction.ts'
import { countCalls } from './count-calls.ts'
import { createEgress, type Egress } from './egress/egress.ts'
import { Engine } from './engine/engine.ts'
import { enqueue } from './engine/job.ts'
import { moveOnJob } from './features/escalations/jobs.ts'
import { createCarriers, type Carriers } from './features/notifications/carriers.ts'
import { sendJob } from './features/notifications/jobs.ts'
import { Links } from './features/notifications/links.ts'
import { VapidKeys } from './features/notifications/vapid-keys.ts'
import type { Paging } from './features/notifications/page-people.ts'
import type { Preparing } from './features/notifications/preparing.ts'
import { raiseAlarm } from './features/triage/raise-alarm.ts'
import { createMetrics, type Metrics } from './http/metrics-endpoint.ts'
import { createMailer, type Mailer } from './integrations/smtp/mailer.ts'
import { reactions } from './register-reactions.ts'

/** What a node is given: where its database is, what time it is, and what it calls itself. */
export type Given = {
  config: Config
  secretKey: string
  database: Database
  connection: () => pg.ClientConfig
  embedded: boolean
  clock: Clock
  news: NewsExchange
  log: Logger
  publicUrl: () => string
  /** The folder of the web app, once it is built; null where this node does not serve it. */
  builtWebApp: (() => Promise<string>) | null
}

export type Parts = Given & {
  transact: Transact
  engine: Engine
  egress: Egress
  mailer: Mailer | null
  seal: Seal
  links: Links
  vapidKeys: VapidKeys
  carriers: Carriers
  paging: Paging
  preparing: Preparing
  metrics: Metrics
}

/** Makes the parts that features are handed, each once. */
export function createParts(given: Given): Parts {
  const { config, secretKey, database, clock, news, log, publicUrl } = given
  const tell = (item: News): void => news.tell(item)
  const transact = transactor(database, clock, tell, { reactions })
  const egress = createEgress({ allow: config.egressAllow, now: () => clock.now() })
  const mailer = config.mail ? createMailer(egress, config.mail) : null
  const seal = new Seal(secretKey)
  const links = new Links(secretKey, publicUrl)
  const metrics = createMetrics()
  const vapidKeys = new VapidKeys(transact, seal, publicUrl)
  const carriers = countCalls(
    createCarriers({ egress, mailer, twilios: config.twilios, vapidKeys, links }),
    metrics,
  )
  const engine: Engine = new Engine({
    transact: transactor(database, clock, tell, { kept: new KeptOrganisation(), reactions }),
    clock,
    log,
    leaseSeconds: config.leaseSeconds,
    onQuarantine: async (tx, job) =>
      raiseAlarm(tx, paging, {
        key: `quarantine:${job.kind}`,
        title: `Tocsin set aside a job that keeps failing (${job.kind})`,
        text: `Job ${job.id} failed for the last time: ${job.error}`,
      }),
  })
  const paging: Paging = { begin: (tx, sendings) => engine.begin(tx, sendJob, sendings) }
  const preparing: Preparing = { seal, links, moveOn: (tx, step) => enqueue(tx, moveOnJob, step) }
  news.listen((item) => {
    if (item.topic === 'jobs') engine.wake(item.kind, item.runAt)
  })
  return {
    ...given,
    transact,
    engine,
    egress,
    mailer,
    seal,
    links,
    vapidKeys,
    carriers,
    paging,
    preparing,
    metrics,
  }
}
