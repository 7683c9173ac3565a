import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../api/account.ts'
import type { Session } from '../../api/session.ts'
import { smallOrganisation } from '../world/cast.ts'
import { FakeProvider } from '../world/fake-provider.ts'
import { Tocsin } from '../world/tocsin.ts'
import { Visitor } from '../world/visitor.ts'

const PUBLIC = 'http://tocsin.test'
const CALLBACK = `${PUBLIC}/api/v1/sign-in/oidc/callback`

let provider: FakeProvider
let tocsin: Tocsin

const ana = { sub: 'staff-1', email: 'Ana@Example.com', email_verified: true, name: 'Ana Silva' }

async function start(environment: Record<string, string> = {}): Promise<Tocsin> {
  const started = await Tocsin.start({
    environment: {
      TOCSIN_PUBLIC_URL: PUBLIC,
      TOCSIN_OIDC_ISSUER: provider.issuer,
      TOCSIN_OIDC_CLIENT_ID: 'tocsin',
      TOCSIN_OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
      TOCSIN_OIDC_NAME: 'Example login',
      ...environment,
    },
  })
  await started.apply(smallOrganisation('http://127.0.0.1:9'))
  return started
}

beforeAll(async () => {
  provider = await FakeProvider.start(CALLBACK)
  tocsin = await start()
})
afterEach(() => (provider.person = ana))
afterAll(async () => {
  await tocsin.stop()
  await provider.close()
})

/** Through the provider and back; where the browser ends up. */
async function comeIn(visitor: Visitor, { back = '/', at = tocsin } = {}): Promise<string> {
  const started = await visitor.ask('GET', `/api/v1/sign-in/oidc/start?back=${encodeURIComponent(back)}`)
  const returned = await provider.visit(started.headers.get('location') ?? '')
  expect(returned.startsWith(CALLBACK)).toBe(true)
  const done = await visitor.ask('GET', returned.slice(PUBLIC.length))
  expect(at.url).not.toBe('')
  return done.headers.get('location') ?? ''
}

const sessionOf = async (visitor: Visitor) => await visitor.ask<Session>('GET', '/api/v1/session')

test('the page to sign in offers the provider', async () => {
  expect(await new Visitor(tocsin).do('GET', '/api/v1/sign-in')).toMatchObject({
    oidc: [{ id: 'oidc', name: 'Example login', start_url: '/api/v1/sign-in/oidc/start' }],
  })
})

describe('somebody who comes from the provider', () => {
  test('is who has that verified address here, and lands where they wanted to go', async () => {
    provider.person = ana
    const visitor = new Visitor(tocsin)
    expect(await comeIn(visitor, { back: '/incidents/INC-7?tab=alerts' })).toBe('/incidents/INC-7?tab=alerts')
    expect((await sessionOf(visitor)).body).toMatchObject({ person: { id: 'ana' }, needs: null })
    const account = await visitor.do<Account>('GET', '/api/v1/account')
    expect(account.oidc).toMatchObject([{ issuer: provider.issuer }])
  })

  test('stays that person when the address there becomes another', async () => {
    provider.person = { ...ana, email: 'bo@example.com' }
    const visitor = new Visitor(tocsin)
    await comeIn(visitor)
    expect((await sessionOf(visitor)).body.person?.id).toBe('ana')
  })

  test.each([
    [
      'an address that is not verified',
      { sub: 'staff-2', email: 'bo@example.com', email_verified: false },
      'unverified',
    ],
    [
      'an address that nobody has',
      { sub: 'staff-3', email: 'new@example.com', email_verified: true },
      'unknown',
    ],
  ])('is turned away with %s', async (_claim, person, because) => {
    provider.person = { name: 'Somebody', ...person }
    const visitor = new Visitor(tocsin)
    expect(await comeIn(visitor)).toBe(`/sign-in?refused=${because}`)
    expect((await sessionOf(visitor)).status).toBe(401)
  })

  test('is turned away when disabled here', async () => {
    await tocsin.do('POST', '/api/v1/people/ana/disable')
    expect(await comeIn(new Visitor(tocsin))).toBe('/sign-in?refused=disabled')
    await tocsin.do('POST', '/api/v1/people/ana/enable')
  })

  test('is sent to no other place afterwards', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect(await comeIn(new Visitor(tocsin), { back })).toBe('/')
  })
})

describe('what comes back', () => {
  test('to another browser than was sent is worth nothing', async () => {
    const victim = new Visitor(tocsin)
    const started = await new Visitor(tocsin).ask('GET', '/api/v1/sign-in/oidc/start')
    const returned = await provider.visit(started.headers.get('location') ?? '')
    const done = await victim.ask('GET', returned.slice(PUBLIC.length))
    expect(done.headers.get('location')).toBe('/sign-in?refused=too-late')
    expect((await sessionOf(victim)).status).toBe(401)
  })

  test('with another code, or twice, is worth nothing', async () => {
    const visitor = new Visitor(tocsin)
    const started = await visitor.ask('GET', '/api/v1/sign-in/oidc/start')
    const flow = visitor.cookie
    const returned = (await provider.visit(started.headers.get('location') ?? '')).slice(PUBLIC.length)
    const wrong = await visitor.ask('GET', returned.replace(/code=[^&]+/, 'code=guessed'))
    expect(wrong.headers.get('location')).toBe('/sign-in?refused=failed')
    visitor.cookie = flow
    expect((await visitor.ask('GET', returned)).headers.get('location')).toBe('/')
    visitor.cookie = flow
    expect((await visitor.ask('GET', returned)).headers.get('location')).toBe('/sign-in?refused=failed')
  })
})

test('where the settings say so, who is not known comes in as a new person', async () => {
  const other = await start({ TOCSIN_OIDC_CREATE: 'stakeholder' })
  try {
    provider.person = { sub: 'staff-9', email: 'nina@example.com', email_verified: true, name: 'Nina Novak' }
    const visitor = new Visitor(other)
    await comeIn(visitor, { at: other })
    expect((await sessionOf(visitor)).body.person).toMatchObject({ id: 'nina-novak', role: 'stakeholder' })
  } finally {
    await other.stop()
  }
})
