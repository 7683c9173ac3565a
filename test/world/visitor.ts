import { createSetupLink } from '../../server/features/access/setup-link.ts'
import type { Tocsin } from './tocsin.ts'

export const PASSWORD = 'violet kettle on the roof'

/** A browser: it keeps the cookie that it is given and sends what the web app sends. */
export class Visitor {
  readonly #tocsin: Tocsin
  cookie: string | null = null

  constructor(tocsin: Tocsin) {
    this.#tocsin = tocsin
  }

  async ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const answer = await this.#tocsin.ask<T>(method, path, body, {
      token: null,
      headers: {
        'x-tocsin-client': 'web',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(this.cookie !== null && { cookie: this.cookie }),
        ...headers,
      },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      this.cookie = pair.endsWith('=') ? null : pair
    }
    return answer
  }

  /** Anything other than a success is an error of the test. */
  async do<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body)
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async signIn(email: string, password = PASSWORD, code?: string) {
    return await this.ask('POST', '/api/v1/sign-in', { email, password, ...(code !== undefined && { code }) })
  }
}

/** Signs in as the first administrator, who comes into being by it; or as the administrator with that address. */
export async function setUpAs(tocsin: Tocsin, name: string, email: string): Promise<Visitor> {
  const visitor = new Visitor(tocsin)
  const token = await tocsin.app.transact(createSetupLink)
  await visitor.do('POST', '/api/v1/set-up', { token, name, email, password: PASSWORD })
  return visitor
}
