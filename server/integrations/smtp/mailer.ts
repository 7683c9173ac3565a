import { callbackify } from 'node:util'
import { createTransport } from 'nodemailer'
import type { Egress } from '../../egress/egress.ts'

/** `url` as in `smtps://user:password@mail.example.com`; `from` is the sender's address. */
export type MailSettings = { url: string; from: string }

export type Mailer = {
  from: string
  transport: ReturnType<typeof pooledTransport>
  close(): void
}

type SocketWish = {
  host?: string | undefined
  port?: number | string | undefined
  secure?: boolean | undefined
}

const PATIENCE_MS = 8_000

/** A pool of connections to the mail server, opened through the egress client. */
export function createMailer(egress: Egress, { url, from }: MailSettings): Mailer {
  const transport = pooledTransport(egress, url)
  return { from, transport, close: () => transport.close() }
}

function pooledTransport(egress: Egress, url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // A message that is sent again is flagged as such, so nothing may repeat it silently.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: callbackify(async ({ host = 'localhost', port, secure = false }: SocketWish) => {
      const usualPort = secure ? 465 : 587
      const patience = { trusted: true, timeoutMs: PATIENCE_MS }
      return { connection: await egress.connect(host, Number(port ?? usualPort), patience) }
    }),
  })
}
