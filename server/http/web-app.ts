import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../../domain/rendering/html.ts'
import { sendPage } from './html-page.ts'

type Built = { folder: string; files: Set<string>; index: string }

/** Signals are taken while the app is still being built, so a browser may come before it is there. */
type State = { is: 'being-built' } | { is: 'failed' } | ({ is: 'built' } & Built)

const A_YEAR_MS = 365 * 24 * 3_600_000

/** Serves the web app; every address that is nothing else's is one of its screens. */
export async function webApp(app: FastifyInstance, folder: Promise<string>): Promise<WebApp> {
  await app.register(staticFiles, { root: '/', serve: false, preCompressed: true, cacheControl: false })
  const served = new WebApp()
  void folder.then(
    async (built) => served.opens(built),
    (error: unknown) => {
      app.log.error({ err: error }, 'the web app could not be built')
      served.state = { is: 'failed' }
    },
  )
  app.get('/*', async (request, reply) => await served.answer(request, reply))
  return served
}

export class WebApp {
  state: State = { is: 'being-built' }

  async opens(folder: string): Promise<void> {
    const [names, index] = await Promise.all([
      readdir(folder, { recursive: true }),
      readFile(join(folder, 'index.html'), 'utf8'),
    ])
    this.state = { is: 'built', folder, files: new Set(names), index }
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = ''] = request.url.split('?')
    const { state } = this
    const name = path.slice(1)
    if (state.is === 'built' && name !== 'index.html' && state.files.has(name)) {
      return await sendFile(reply, name, state)
    }
    if (!wantsPage(request, path)) {
      reply.callNotFound()
      return reply
    }
    if (state.is === 'built') return await sendIndex(reply, state)
    return await (state.is === 'failed' ? sendPage(reply.code(503), failed) : sendPage(reply, soon))
  }
}

/** Where messages lead to: mail scanners and chats look at such links without saying what they take. */
const LINKED = /^\/(?:incidents|page|setup|device|invitation|new-password)\//

/** A browser that goes somewhere says that it takes HTML; everything else asks for a thing by its name. */
function wantsPage({ headers }: FastifyRequest, path: string): boolean {
  if (path.startsWith('/api/') || path.startsWith('/assets/')) return false
  const { accept = '*/*' } = headers
  return accept.includes('text/html') || (accept.includes('*/*') && LINKED.test(path))
}

async function sendFile(reply: FastifyReply, name: string, { folder }: Built): Promise<FastifyReply> {
  const named = name.startsWith('assets/')
  const policy = policies[name]
  if (policy !== undefined) reply.header('content-security-policy', policy)
  reply.header('cache-control', named ? `public, max-age=${A_YEAR_MS / 1000}, immutable` : 'no-cache')
  return await reply.sendFile(name, folder)
}

async function sendIndex(reply: FastifyReply, { index }: Built): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString('base64')
  return await reply
    .header('content-security-policy', `${policy}; style-src 'self' 'nonce-${nonce}'`)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(index.replace('%NONCE%', nonce))
}

/** What stands in the frame of no screen: everything else may load nothing. */
const policies: Record<string, string> = {
  'service-worker.js': "default-src 'none'; connect-src 'self'",
  'offline.html':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const soon = {
  title: 'Tocsin is almost there',
  refreshSeconds: 2,
  body: html`<h1>Almost there</h1>
    <section>
      <p>The web app is being built from its sources, which takes some seconds after an update.</p>
      <p class="soft">Signals are taken and people are paged meanwhile. This page comes back by itself.</p>
    </section>`,
}

const failed = {
  title: 'Tocsin',
  body: html`<h1>The web app could not be built</h1>
    <section>
      <p>
        The server's log says why. Signals are taken, people are paged, and the command line and
        <a href="/docs">the API</a> work as ever.
      </p>
    </section>`,
}
