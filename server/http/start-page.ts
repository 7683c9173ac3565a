import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { html, type Html } from '../../domain/rendering/html.ts'
import type { Transact } from '../database/transaction.ts'
import { reasonsAgainst, type Check } from './health.ts'
import { sendPage } from './html-page.ts'
import type { WebApp } from './web-app.ts'

type Parts = {
  version: string
  database: 'embedded' | 'outside'
  publicUrl: () => string
  checks: Check[]
  transact: Transact
  /** What browsers get instead, where this node serves it. */
  webApp?: Pick<WebApp, 'answer'> | null
}

type State = Pick<Parts, 'version' | 'database'> & {
  url: string
  ready: boolean
  because: string[]
  /** Null while the database cannot say. */
  setUp: boolean | null
}

/**
 * What stands at `/`: the web app for browsers; for programs, and for all where there is no web app, the state of the
 * installation and where to go next. Nothing of anybody's incidents.
 */
export function startPage(app: FastifyInstance, parts: Parts): void {
  app.get('/', async (request, reply) => {
    reply.header('vary', 'accept')
    if (!wantsJson(request) && parts.webApp) return await parts.webApp.answer(request, reply)
    const state = await stateOf(parts)
    if (!wantsJson(request)) return await sendPage(reply, { title: 'Tocsin', body: page(state) })
    const { version, database, ready, because, setUp: set_up } = state
    return await reply.header('cache-control', 'no-store').send({
      name: 'tocsin',
      version,
      database,
      ready,
      because,
      set_up,
      api: '/openapi.json',
      docs: '/docs',
    })
  })
}

function wantsJson({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

async function stateOf({ version, database, publicUrl, checks, transact }: Parts): Promise<State> {
  const because = await reasonsAgainst(checks)
  const setUp = await isSetUp(transact).catch(() => null)
  return { version, database, url: publicUrl(), ready: because.length === 0, because, setUp }
}

/** Somebody is there to be paged. */
async function isSetUp(transact: Transact): Promise<boolean> {
  return await transact(async ({ db }) => {
    const { rows } = await sql<{ done: boolean }>`select exists (select from people) as done`.execute(db)
    return rows[0]?.done ?? false
  })
}

function page(state: State): Html {
  return html`
    <h1>Tocsin</h1>
    <section>
      <h2>This installation</h2>
      <dl>
        <dt>State</dt>
        <dd>
          ${state.ready ? html`<span class="good">ready</span>` : html`<span class="bad">not ready</span>`}
        </dd>
        <dt>Version</dt>
        <dd>${state.version}</dd>
        <dt>Database</dt>
        <dd>${state.database}</dd>
        <dt>Set-up</dt>
        <dd>${setUpWords[String(state.setUp)]}</dd>
      </dl>
      ${state.because.map((reason) => html`<p class="bad">${reason}</p>`)}
    </section>
    ${next(state)}
    <section>
      <h2>Look around</h2>
      <ul>
        <li><a href="/docs">The reference of the API</a>, to read and to try out</li>
        <li><a href="/openapi.json">The API as an OpenAPI document</a></li>
        <li><a href="/health/ready">Whether it is ready</a>, for load balancers</li>
        <li><a href="/metrics">Its metrics</a>, for Prometheus</li>
      </ul>
    </section>
  `
}

const setUpWords: Record<string, string> = {
  true: 'done',
  false: 'there is nobody to page yet',
  null: 'not known while the database is away',
}

function next({ setUp, url }: State): Html {
  const signIn = html`<p>
      On the machine it runs on, the command line is signed in already. Elsewhere, sign in first:
    </p>
    <pre>tocsin login ${url} --token TOKEN</pre>`
  if (setUp) {
    return html`<section>
      <h2>Next</h2>
      ${signIn}
      <p>Then see what is going on, and who is on call:</p>
      <pre>tocsin incident list</pre>
      <pre>tocsin oncall</pre>
    </section>`
  }
  return html`<section>
    <h2>Next: the quick start</h2>
    <p>When it first started, the server printed a set-up link. Open it, or trade it for a token:</p>
    <pre>tocsin login LINK</pre>
    <p>Describe your people, schedules and services in a file, look at the difference, and apply it:</p>
    <pre>tocsin apply -f org.yaml --dry-run</pre>
    <pre>tocsin apply -f org.yaml</pre>
    <p>Then page yourself, to see that it reaches you:</p>
    <pre>tocsin page YOU --title "Does this reach me?"</pre>
    <p class="soft">In a checkout, <code>tocsin</code> is <code>npm run -s tocsin --</code>.</p>
  </section>`
}
