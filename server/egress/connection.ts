import { connect as netConnect, type Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { EgressFailed, EgressRefused } from './failures.ts'
import type { Guard, Target } from './guard.ts'
import { pinnedLookup } from './pinned-lookup.ts'

const CONNECT_TIMEOUT_MS = 10_000
const CONNECTIONS_PER_ORIGIN = 32

/** A pool per origin whose every new connection passes the guard. */
export function checkedAgent(guard: Guard, trusted: boolean): Agent {
  const connect = buildConnector({
    lookup: pinnedLookup(guard, trusted),
    autoSelectFamily: true,
    allowH2: false,
    timeout: CONNECT_TIMEOUT_MS,
  })
  return new Agent({
    connections: CONNECTIONS_PER_ORIGIN,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: 10_000,
    // The whole exchange has one deadline, which the request keeps.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const host = options.hostname.replaceAll(/[[\]]/g, '')
      const refusal = guard.literalRefusal({ host, port: portOf(options), trusted })
      if (refusal) return callback(refusal, null)
      return connect(options, callback)
    },
  })
}

/** A plain TCP connection, for protocols that are not HTTP. */
export function checkedConnection(guard: Guard, target: Target, timeoutMs: number): Promise<Socket> {
  const refusal = guard.literalRefusal(target)
  if (refusal) return Promise.reject(refusal)
  return new Promise((resolve, reject) => {
    const { host, port, trusted } = target
    const lookup = pinnedLookup(guard, trusted)
    const socket = netConnect({ host, port, lookup, autoSelectFamily: true })
    const fail = (cause: Error) => {
      clearTimeout(timer)
      socket.destroy()
      reject(cause instanceof EgressRefused ? cause : unreached(target, cause))
    }
    const timer = setTimeout(() => fail(new Error(`no connection within ${timeoutMs} ms`)), timeoutMs)
    // Stays: a reset before the caller listens must not end the process.
    socket.on('error', fail)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}

function unreached({ host, port }: Target, cause: Error): EgressFailed {
  const message = `${host}:${port} could not be reached: ${cause.message}`
  return new EgressFailed(message, { requestLeft: false, cause })
}

function portOf(options: buildConnector.Options): number {
  if (options.port) return Number(options.port)
  return options.protocol === 'https:' ? 443 : 80
}
