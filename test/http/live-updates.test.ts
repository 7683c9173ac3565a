import { createConnection } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createAdministratorToken } from '../../server/features/access/create-token.ts'
import { findIncidentId } from '../../server/features/incidents/store.ts'
import { record, SYSTEM } from '../../server/features/timeline/record.ts'
import { hashToken } from '../../server/http/authenticate.ts'
import { liveUpdatesRoutes } from '../../server/http/live-updates.ts'
import type { Tx } from '../../server/database/transaction.ts'
import { EventStream } from './event-stream.ts'
import { ADMIN, startServer, type TestServer } from './server.ts'

let server: TestServer
let broadcast: ReturnType<typeof liveUpdatesRoutes>

beforeAll(async () => {
  server = await startServer((it) => {
    // Only heartbeats go by intervals here, and nobody waits 15 seconds for one.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    broadcast = liveUpdatesRoutes(it.api, {
      database: it.database,
      news: it.news,
      findIncident: findIncidentId,
    })
  })
  await server.listen()
})
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close()
})
afterAll(async () => {
  vi.useRealTimers()
  await server.stop()
})

const opened: EventStream[] = []

async function eventually(holds: () => void): Promise<void> {
  await vi.waitFor(holds, { timeout: 15_000 })
}

async function listen(query = '', lastEventId = '', token = ADMIN): Promise<EventStream> {
  const stream = await new EventStream().open(`${server.url}/api/v1/events${query}`, token, lastEventId)
  opened.push(stream)
  if (lastEventId === '' && stream.status === 200)
    await eventually(() => expect(stream.lastEventId).not.toBe(''))
  return stream
}

function write(tx: Tx, stream: string, text: string): void {
  record(tx, { stream, kind: 'NOTE', event: 'noted', actor: SYSTEM, text })
}

async function note(stream: string, text: string): Promise<void> {
  await server.transact(async (tx) => write(tx, stream, text))
}

function textsOf({ events }: EventStream): string[] {
  return events.map(({ data }) => String(data['text']))
}

async function shows(stream: EventStream, texts: string[]): Promise<void> {
  await eventually(() => expect(textsOf(stream).toSorted()).toEqual(texts.toSorted()))
}

async function incident(isPrivate: boolean): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into incidents (title, status, severity, severity_rank, private, created_by, roles, detected_at, updated_at)
    values ('x', 'detected', 'SEV1', 1, ${isPrivate}, '{"kind":"system"}', '{"ic":"ana"}', now(), now())
    returning id::text as id`.execute(server.database.kysely)
  return rows[0]?.id ?? ''
}

test('an entry arrives with its commit', async () => {
  const stream = await listen()
  await note('service:a', 'hello')
  await shows(stream, ['hello'])
  expect(stream.events[0]?.data).toMatchObject({
    stream: 'service:a',
    incident: null,
    number: 1,
    kind: 'NOTE',
  })
})

test('who began first and commits last is not skipped', async () => {
  const stream = await listen()
  const first = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const slow = server.transact(async (tx) => {
    write(tx, 'service:slow', 'began first')
    await tx.flush()
    await tx.deferred()
    begun.resolve()
    await first.promise
  })
  await begun.promise
  await note('service:quick', 'began last')
  await pause(300)
  expect(textsOf(stream)).toEqual([])
  first.resolve()
  await slow
  await eventually(() => expect(textsOf(stream)).toEqual(['began first', 'began last']))
})

test('an entry that waits for an unrelated transaction arrives when that ends', async () => {
  const stream = await listen()
  const end = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const unrelated = server.database.kysely.transaction().execute(async (db) => {
    await db.insertInto('teams').values({ id: 'unrelated', name: 'x', lead: null, manager: null }).execute()
    begun.resolve()
    await end.promise
  })
  await begun.promise
  await note('service:a', 'held back')
  await pause(200)
  end.resolve()
  await unrelated
  await shows(stream, ['held back'])
})

test('who comes now gets nothing of what was committed before, though it is still on its way to others', async () => {
  const early = await listen()
  const end = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const unrelated = server.database.kysely.transaction().execute(async (db) => {
    await db.insertInto('teams').values({ id: 'slow', name: 'x', lead: null, manager: null }).execute()
    begun.resolve()
    await end.promise
  })
  await begun.promise
  await note('service:a', 'before')
  const late = await listen()
  await note('service:a', 'after')
  end.resolve()
  await unrelated
  await shows(early, ['before', 'after'])
  await shows(late, ['after'])
})

test('cut again and again in a burst, nothing is missing and nothing comes twice', async () => {
  const start = await listen()
  const seen: string[] = []
  let place = start.lastEventId
  start.close()
  const wanted = Array.from({ length: 600 }, (_, number) => `burst ${number}`)
  const lanes = Array.from({ length: 6 }, (_, lane) => wanted.filter((_text, index) => index % 6 === lane))
  const writing = Promise.all(
    lanes.map(async (texts, lane) => {
      for (const text of texts) await note(`service:lane-${lane % 3}`, text)
    }),
  )
  const deadline = Date.now() + 20_000
  while (seen.length < wanted.length && Date.now() < deadline) {
    const stream = await listen('', place)
    await pause(20 + Math.random() * 60)
    stream.close()
    seen.push(...textsOf(stream))
    place = stream.lastEventId
  }
  await writing
  expect(seen.toSorted()).toEqual(wanted.toSorted())
})

test('another node resumes where the first was cut', async () => {
  const stream = await listen()
  await note('service:a', 'one')
  await shows(stream, ['one'])
  stream.close()
  await note('service:a', 'two')
  const other = await listen('', stream.lastEventId)
  await shows(other, ['two'])
})

test.each(['nonsense', '1.1.service%3Anowhere', '99999999999.0.', '1.1.%00', '5.5.%E0%A4%A'])(
  'an unknown place (%s) is answered with a resync, and then goes on',
  async (place) => {
    const stream = await listen('', place)
    await eventually(() => expect(stream.events[0]?.event).toBe('resync'))
    await note('service:a', 'after resync')
    await eventually(() => expect(textsOf(stream).at(-1)).toBe('after resync'))
    const again = await listen('', stream.events[0]?.id ?? '')
    await shows(again, ['after resync'])
  },
)

test('a place more than 10,000 entries ago is too old', async () => {
  const stream = await listen()
  stream.close()
  await server.transact(async (tx) => {
    for (let number = 0; number < 10_001; number++) write(tx, 'service:many', 'x')
  })
  const again = await listen('', stream.lastEventId)
  await eventually(() => expect(again.events[0]?.event).toBe('resync'))
})

test('of an incident comes what is its own', async () => {
  const [one, other] = [await incident(false), await incident(false)]
  const stream = await listen(`?incident=INC-${one}`)
  await note(`incident:${other}`, 'other')
  await note(`incident:${one}`, 'mine')
  await shows(stream, ['mine'])
  expect(stream.events[0]?.data['incident']).toBe(`INC-${one}`)
  stream.close()
  expect((await listen('?incident=INC-999999')).status).toBe(404)
})

test('private incidents are shown to those who hold a role and to administrators alone', async () => {
  const id = await incident(true)
  for (const person of ['ana', 'bo']) {
    await server.database.kysely
      .insertInto('people')
      .values({ id: person, name: person, email: null, time_zone: 'UTC', role: 'responder' })
      .execute()
    await saveToken(person)
  }
  const [ana, bo, admin] = [await listen('', '', 'ana'), await listen('', '', 'bo'), await listen()]
  await note(`incident:${id}`, 'secret')
  await note('service:a', 'for all')
  await shows(ana, ['secret', 'for all'])
  await shows(admin, ['secret', 'for all'])
  await shows(bo, ['for all'])
  expect((await listen(`?incident=INC-${id}`, '', 'bo')).status).toBe(404)
  const anas = await listen(`?incident=INC-${id}`, '', 'ana')
  expect(anas.status).toBe(200)
})

async function saveToken(person: string): Promise<void> {
  await server.database.kysely
    .insertInto('tokens')
    .values({
      id: `token-${person}`,
      name: person,
      hash: hashToken(person),
      role: 'responder',
      person_id: person,
      scopes: ['read'],
      created_at: new Date(),
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

test('without a token nobody listens, and a token in the address is none', async () => {
  const response = await fetch(`${server.url}/api/v1/events?access_token=${ADMIN}`)
  expect(response.status).toBe(401)
})

test('a token of this server opens the stream', async () => {
  const secret = await server.transact((tx) => createAdministratorToken(tx, { name: 'first' }))
  const stream = await listen('', '', secret)
  expect(stream.status).toBe(200)
})

test('a revoked token ends its stream with the next heartbeat', async () => {
  const [kept, revoked] = await Promise.all(
    ['kept', 'revoked'].map(async (name) => {
      const secret = await server.transact((tx) => createAdministratorToken(tx, { name }))
      return await listen('', '', secret)
    }),
  )
  await server.database.kysely
    .updateTable('tokens')
    .set({ revoked_at: new Date() })
    .where('name', '=', 'revoked')
    .execute()
  vi.advanceTimersByTime(15_000)
  await eventually(() => expect(revoked?.ended).toBe(true))
  expect(kept?.ended).toBe(false)
})

test('who reads too slowly is cut, and the others go on', async () => {
  await eventually(() => expect(broadcast.size).toBe(0))
  const slow = createConnection(Number(new URL(server.url).port), '127.0.0.1')
  slow.write(`GET /api/v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ADMIN}\r\n\r\n`)
  const quick = await listen()
  await eventually(() => expect(broadcast.size).toBe(2))
  for (let round = 0; round < 80; round++) {
    await server.transact(async (tx) => {
      for (let number = 0; number < 10; number++) write(tx, 'service:long', 'x'.repeat(20_000))
    })
  }
  await eventually(() => expect(broadcast.size).toBe(1))
  await eventually(() => expect(quick.events).toHaveLength(800))
  slow.destroy()
})

test('streams end when the server closes', async () => {
  const stream = await listen()
  const began = performance.now()
  await server.api.app.close()
  await eventually(() => expect(stream.ended).toBe(true))
  expect(performance.now() - began).toBeLessThan(2_000)
})
