import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openPort } from '../../test/world/open-port.ts'
import { createEgress, type Egress } from './egress.ts'
import { EgressFailed, EgressRefused } from './failures.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

let instant = new Date('2026-03-01T12:00:00Z')

function egressTo(...allow: string[]): Egress {
  const egress = createEgress({ allow, now: () => instant })
  cleanUps.push(() => egress.close())
  return egress
}

async function listen(answer: RequestListener): Promise<{ url: string; port: number; server: Server }> {
  const server = createServer(answer)
  const port = await openPort(server)
  cleanUps.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}`, port, server }
}

async function failureOf(promise: Promise<unknown>): Promise<EgressFailed | EgressRefused> {
  const error: unknown = await promise.then(
    () => new Error('no failure'),
    (failure: unknown) => failure,
  )
  if (error instanceof EgressFailed || error instanceof EgressRefused) return error
  throw error
}

const loopback = '127.0.0.0/8'
const echo: RequestListener = (request, response) => {
  request.pipe(
    response.writeHead(201, {
      'x-method': request.method,
      'x-auth': request.headers.authorization ?? 'none',
    }),
  )
}

describe('what is called', () => {
  test('a POST arrives with its body and its answer comes back', async () => {
    const { url } = await listen(echo)
    const answer = await egressTo(loopback).request({ method: 'POST', url: `${url}/a?b=c`, body: 'hello' })
    expect(answer).toMatchObject({ status: 201, body: Buffer.from('hello'), truncated: false })
    expect(answer.headers['x-method']).toBe('POST')
  })

  test.each([
    ['loopback', 'http://127.0.0.1:9/'],
    ['loopback in octal', 'http://0177.0.0.1:9/'],
    ['loopback as one number', 'http://2130706433:9/'],
    ['loopback by name', 'http://localhost:9/'],
    ['mapped loopback', 'http://[::ffff:127.0.0.1]:9/'],
    ['IPv6 loopback', 'http://[::1]:9/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data'],
    ['a private network over TLS', 'https://10.0.0.1/'],
  ])('%s is refused before anything is sent, and the refusal says how to allow it', async (_what, url) => {
    const failure = await failureOf(egressTo().request({ method: 'GET', url }))
    expect(failure).toBeInstanceOf(EgressRefused)
    expect(failure.message).toContain('TOCSIN_EGRESS_ALLOW')
  })

  test.each([
    ['another protocol', 'ftp://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a user name in the URL', 'http://user@example.com/'],
    ['a password in the URL', 'http://:secret@example.com/'],
    ['no URL', 'example.com'],
  ])('%s is refused', async (_what, url) => {
    const failure = await failureOf(egressTo('0.0.0.0/0').request({ method: 'GET', url }))
    expect(failure).toBeInstanceOf(EgressRefused)
    expect(failure.message).not.toContain('secret')
  })

  test('a trusted destination may be private', async () => {
    const { url } = await listen(echo)
    await expect(egressTo().request({ method: 'GET', url, trusted: true })).resolves.toMatchObject({
      status: 201,
    })
  })

  test('a name is resolved, and only its allowed addresses are called', async () => {
    const { port } = await listen(echo)
    const answer = await egressTo(loopback).request({ method: 'GET', url: `http://localhost:${port}/` })
    expect(answer.status).toBe(201)
  })

  test('a bad range is an error at the start', () => {
    expect(() => egressTo('10.0.0.0/99')).toThrow(/10\.0\.0\.0\/99/)
  })
})

describe('a listener', () => {
  test('may be called until it expires, over the same connection too', async () => {
    const { url, port } = await listen(echo)
    const egress = egressTo()
    instant = new Date('2026-03-01T12:00:00Z')
    egress.allowListener(port, new Date('2026-03-01T12:10:00Z'))
    await expect(egress.request({ method: 'GET', url })).resolves.toMatchObject({ status: 201 })
    instant = new Date('2026-03-01T12:10:00Z')
    expect(await failureOf(egress.request({ method: 'GET', url }))).toBeInstanceOf(EgressRefused)
  })

  test('opens neither another port nor another name', async () => {
    const { port } = await listen(echo)
    const egress = egressTo()
    instant = new Date('2026-03-01T12:00:00Z')
    egress.allowListener(port, new Date('2026-03-01T12:10:00Z'))
    for (const host of [
      `localhost:${port}`,
      `127.0.0.2:${port}`,
      `127.0.0.1:${port === 1024 ? 1025 : port - 1}`,
    ]) {
      const failure = await failureOf(egress.request({ method: 'GET', url: `http://${host}/` }))
      expect(failure).toBeInstanceOf(EgressRefused)
    }
  })
})

function redirecting(status: number, location: string) {
  return listen((request, response) => {
    if (request.url === '/end') return echo(request, response)
    response.writeHead(status, { location }).end()
  })
}

function post(url: string, timeoutMs = 300) {
  return failureOf(egressTo(loopback).request({ method: 'POST', url, body: 'x', timeoutMs }))
}

describe('redirects', () => {
  test('a GET follows', async () => {
    const { url } = await redirecting(302, '/end')
    const headers = { authorization: 'Bearer x' }
    const answer = await egressTo(loopback).request({ method: 'GET', url, headers })
    expect(answer).toMatchObject({ status: 201, headers: { 'x-auth': 'Bearer x' } })
  })

  test('credentials do not follow to another origin', async () => {
    const other = await listen(echo)
    const { url } = await redirecting(302, other.url)
    const headers = { authorization: 'Bearer x' }
    const answer = await egressTo(loopback).request({ method: 'GET', url, headers })
    expect(answer.headers['x-auth']).toBe('none')
  })

  test.each([301, 302, 303, 307, 308])('a POST does not follow a %i', async (status) => {
    const { url } = await redirecting(status, '/end')
    await expect(egressTo(loopback).request({ method: 'POST', url, body: 'x' })).resolves.toMatchObject({
      status,
    })
  })

  test('a GET that leaves them alone gets the redirect itself', async () => {
    const { url } = await redirecting(302, '/end')
    const answer = await egressTo(loopback).request({ method: 'GET', url, redirects: 'leave' })
    expect(answer).toMatchObject({ status: 302, headers: { location: '/end' } })
  })

  test('an endless one ends', async () => {
    const { url } = await redirecting(302, '/again')
    const failure = await failureOf(egressTo(loopback).request({ method: 'GET', url }))
    expect(failure.message).toContain('more than 3 times')
  })

  test.each([
    'http://169.254.169.254/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'http://a:b@127.0.0.1/',
    'http://[',
  ])('to %s is refused', async (location) => {
    const { url } = await redirecting(302, location)
    expect(await failureOf(egressTo(loopback).request({ method: 'GET', url }))).toBeInstanceOf(EgressRefused)
  })

  test('trust ends at the origin that the operator named', async () => {
    const other = await listen(echo)
    const { url } = await redirecting(302, other.url)
    const failure = await failureOf(egressTo().request({ method: 'GET', url, trusted: true }))
    expect(failure).toBeInstanceOf(EgressRefused)
  })
})

describe('failures say whether the request may have arrived', () => {
  test('nobody listens: it did not leave', async () => {
    const { url, server } = await listen(echo)
    await new Promise((resolve) => server.close(resolve))
    expect(await post(url)).toMatchObject({ name: 'EgressFailed', requestLeft: false })
  })

  test('a name that does not exist: it did not leave', async () => {
    expect(await post('http://no-such-host.invalid/', 5000)).toMatchObject({ requestLeft: false })
  })

  test('no answer in time: it left', async () => {
    const { url } = await listen(() => {})
    expect(await post(url)).toMatchObject({ requestLeft: true })
  })

  test('a reset after the request: it left', async () => {
    const { url } = await listen((request) => request.socket.destroy())
    expect(await post(url)).toMatchObject({ requestLeft: true })
  })

  test('a slow drip does not outlive the deadline', async () => {
    const { url } = await listen((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const before = performance.now()
    expect(await post(url)).toMatchObject({ requestLeft: true })
    expect(performance.now() - before).toBeLessThan(2000)
  })

  test('garbage instead of HTTP: it left', async () => {
    const server = createTcpServer((socket) =>
      socket.on('error', () => {}).on('data', () => socket.end('garbage\n\n')),
    )
    const port = await openPort(server)
    cleanUps.push(() => server.close())
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ requestLeft: true })
  })
})

test('an answer that is too long is cut, and its status still counts', async () => {
  const { url } = await listen((_request, response) => response.writeHead(202).end('x'.repeat(100_000)))
  const answer = await egressTo(loopback).request({ method: 'POST', url, maxResponseBytes: 1000 })
  expect(answer).toMatchObject({ status: 202, truncated: true, body: Buffer.from('x'.repeat(1000)) })
})

test('connections are kept and bounded', async () => {
  let connections = 0
  const { url, server } = await listen(
    (request, response) => void setTimeout(() => echo(request, response), 5),
  )
  server.on('connection', () => (connections += 1))
  const egress = egressTo(loopback)
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => egress.request({ method: 'POST', url, body: 'x' })),
  )
  expect(answers.every(({ status }) => status === 201)).toBe(true)
  expect(connections).toBeLessThanOrEqual(32)
})

async function greeter(): Promise<number> {
  const server = createTcpServer((socket) => socket.on('error', () => {}).end('220 hello\r\n'))
  cleanUps.push(() => server.close())
  return openPort(server)
}

describe('a connection for another protocol', () => {
  test('is checked', async () => {
    const port = await greeter()
    expect(await failureOf(egressTo().connect('127.0.0.1', port))).toBeInstanceOf(EgressRefused)
    expect(await failureOf(egressTo().connect('localhost', port))).toBeInstanceOf(EgressRefused)
  })

  test('is open when it is allowed or trusted', async () => {
    const port = await greeter()
    const sockets = [
      await egressTo(loopback).connect('localhost', port),
      await egressTo().connect('127.0.0.1', port, { trusted: true }),
    ]
    for (const socket of sockets) socket.destroy()
  })

  test('that nobody takes has not left', async () => {
    const failure = await failureOf(egressTo(loopback).connect('127.0.0.1', 1, { timeoutMs: 500 }))
    expect(failure).toMatchObject({ name: 'EgressFailed', requestLeft: false })
  })
})
