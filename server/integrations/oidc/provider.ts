import * as client from 'openid-client'
import type { Egress } from '../../egress/egress.ts'

export type ProviderSettings = { issuer: string; clientId: string; clientSecret: string }

/** What the browser keeps while it is at the provider. */
export type Flow = { state: string; nonce: string; verifier: string }

export type Claims = {
  issuer: string
  subject: string
  email: string | null
  verified: boolean
  name: string | null
}

const PATIENCE_MS = 10_000

/** An OpenID provider: authorization code with PKCE, all calls through egress. */
export class Provider {
  readonly #egress: Egress
  readonly #settings: ProviderSettings
  #found: Promise<client.Configuration> | null = null

  constructor(egress: Egress, settings: ProviderSettings) {
    this.#egress = egress
    this.#settings = settings
  }

  async begin(redirectUri: string): Promise<{ url: string; flow: Flow }> {
    const flow = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    }
    const url = client.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, flow }
  }

  /** Who came back; it throws when anything does not fit. */
  async finish(callback: URL, { state, nonce, verifier }: Flow): Promise<Claims> {
    const configuration = await this.#configuration()
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the provider sent no id token')
    // Many providers tell the address only when they are asked once more.
    const more =
      claims['email'] === undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: textOf(more['email']),
      verified: more['email_verified'] === true,
      name: textOf(more['name']),
    }
  }

  /** Asked once; a failure is asked again. */
  async #configuration(): Promise<client.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null
      throw error
    })
    return await this.#found
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const plain = new URL(issuer).protocol === 'http:'
    return await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [client.customFetch]: this.#fetch,
      execute: plain ? [client.allowInsecureRequests] : [],
    })
  }

  readonly #fetch: client.CustomFetch = async (url, { method, headers, body }) => {
    const response = await this.#egress.request({
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers,
      ...(body !== undefined && body !== null && { body: bodyOf(body) }),
      timeoutMs: PATIENCE_MS,
      redirects: 'leave',
      // The operator named this host; what its document names besides is checked like anything else.
      trusted: new URL(url).hostname === new URL(this.#settings.issuer).hostname,
    })
    const kept = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    )
    return new Response(new Uint8Array(response.body), { status: response.status, headers: kept })
  }
}

function bodyOf(body: client.FetchBody): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString()
  throw new Error('only forms are sent to a provider')
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null
}
