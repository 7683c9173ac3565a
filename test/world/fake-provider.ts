import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { openPort } from './open-port.ts'

type Person = { sub: string; email: string; email_verified: boolean; name: string }

/** A real OpenID provider with one client, whose person is already signed in there and agrees to everything. */
export class FakeProvider {
  readonly issuer: string
  person: Person = { sub: 'staff-1', email: 'ana@example.com', email_verified: true, name: 'Ana Silva' }
  readonly #server: ReturnType<typeof createServer>
  readonly #cookies = new Map<string, string>()

  private constructor(issuer: string, server: ReturnType<typeof createServer>) {
    this.issuer = issuer
    this.#server = server
  }

  /** `publicUrl` is asked late, since the server that comes back there is started after this one. */
  static async start(redirectUri: string): Promise<FakeProvider> {
    const server = createServer()
    const port = await openPort(server)
    const provider = new FakeProvider(`http://127.0.0.1:${port}`, server)
    const oidc = new Provider(provider.issuer, {
      clients: [
        { client_id: 'tocsin', client_secret: 'a-secret-of-the-client', redirect_uris: [redirectUri] },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...provider.person, sub }) }),
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      pkce: { required: () => true },
    })
    const handle = oidc.callback()
    server.on('request', (request, response) => {
      const asksForLogin = request.url?.startsWith('/interaction/')
      void (asksForLogin ? provider.#agree(oidc, request, response) : handle(request, response))
    })
    return provider
  }

  async #agree(
    oidc: Provider,
    request: Parameters<Provider['interactionDetails']>[0],
    response: Parameters<Provider['interactionDetails']>[1],
  ): Promise<void> {
    const { params } = await oidc.interactionDetails(request, response)
    const grant = new oidc.Grant({ accountId: this.person.sub, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid email profile')
    const login = { accountId: this.person.sub }
    await oidc.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } })
  }

  /** What a browser does there: it follows until the provider sends it back, and answers with that address. */
  async visit(start: string): Promise<string> {
    this.#cookies.clear()
    let url = start
    for (let hops = 0; hops < 10 && url.startsWith(this.issuer); hops += 1) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
        this.#cookies.set(name, value)
      }
      const location = response.headers.get('location')
      if (location === null)
        throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
      url = new URL(location, url).href
    }
    return url
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}
