import pino from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { connect } from './database/connect.ts'
import { NewsExchange } from './database/news.ts'
import { openapiDocument } from './http/openapi.ts'
import { version } from './version.ts'

/** The reference of what a node serves. No database is asked: nothing is started. */
export async function openapiPage(): Promise<string> {
  const database = connect({}, () => {})
  const app = await createApp({
    config: readConfig({}),
    secretKey: 'nothing is sealed here',
    database,
    connection: () => ({}),
    embedded: true,
    clock: { now: () => new Date(0) },
    news: new NewsExchange(database.pool, () => ({})),
    log: pino({ level: 'silent' }),
    publicUrl: () => 'http://127.0.0.1:8080',
    builtWebApp: null,
  })
  const document = openapiDocument(app.routes, version)
  await app.stop()
  await database.close()
  return `${JSON.stringify(document, null, 2)}\n`
}

if (import.meta.main) process.stdout.write(await openapiPage())
