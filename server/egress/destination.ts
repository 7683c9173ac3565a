import type { EgressResponse } from './exchange.ts'
import { EgressRefused } from './failures.ts'
import type { Target } from './guard.ts'
import type { EgressRequest } from './request.ts'

export type Destination = Target & { url: URL; origin: string; path: string }

export function destinationOf(address: string, trusted: boolean): Destination {
  const url = URL.parse(address)
  if (!url) throw new EgressRefused('The destination is not a URL; nothing was sent.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new EgressRefused(
      `Only http and https are called, not ${url.protocol.slice(0, -1)}; nothing was sent.`,
    )
  }
  if (url.username || url.password) {
    throw new EgressRefused('A URL with a user name or password in it is not called; nothing was sent.')
  }
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const host = url.hostname.replaceAll(/[[\]]/g, '')
  return { url, host, port, trusted, origin: url.origin, path: url.pathname + url.search }
}

export type Step = { destination: Destination; request: EgressRequest }

/** Where an answer sends us on to, or null. Only reads are repeated elsewhere: a body is never replayed. */
export function redirectOf(response: EgressResponse, { destination, request }: Step): Step | null {
  const location = locationOf(response)
  if (location === null || (request.method !== 'GET' && request.method !== 'HEAD')) return null
  const url = URL.parse(location, destination.url)
  const sameOrigin = url?.origin === destination.origin
  const next = destinationOf(url?.href ?? location, destination.trusted && sameOrigin)
  if (destination.url.protocol === 'https:' && next.url.protocol !== 'https:') {
    throw new EgressRefused(`${destination.host} redirected from https to http, which is not followed.`)
  }
  return { destination: next, request: sameOrigin ? request : withoutSecrets(request) }
}

function locationOf({ status, headers }: EgressResponse): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  return isRedirect && typeof headers['location'] === 'string' ? headers['location'] : null
}

function withoutSecrets(request: EgressRequest): EgressRequest {
  const headers = Object.entries(request.headers ?? {}).filter(
    ([name]) => !/^(?:authorization|cookie|proxy-authorization|host|x-.*)$/i.test(name),
  )
  return { ...request, headers: Object.fromEntries(headers) }
}
