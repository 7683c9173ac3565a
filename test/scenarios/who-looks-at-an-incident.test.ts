import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Presence } from '../../api/presence.ts'
import { EventStream } from '../http/event-stream.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
let tokens: Record<string, string>
beforeEach(async () => {
  cast = await raiseCurtain()
  tokens = {
    ana: await tokenOf('ana'),
    bo: await tokenOf('bo'),
  }
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails' })
})
afterEach(() => cast.end())

async function tokenOf(person: string): Promise<string> {
  const asked = { name: person, role: 'responder', person }
  return (await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token
}

async function ask(method: string, person: string, path: string, doing?: string) {
  const token = tokens[person] ?? ''
  const body = doing === undefined ? undefined : { doing }
  return await cast.tocsin.ask<{ items?: Presence[] }>(method, `/api/v1/incidents/INC-1${path}`, body, {
    token,
  })
}

async function whoIsThere(asking: string): Promise<string[]> {
  const { body } = await ask('GET', asking, '/presence')
  return (body.items ?? []).map(({ by, doing }) => `${by.kind === 'person' ? by.id : by.kind} ${doing}`)
}

test('who has an incident open is seen by others, until they leave', async () => {
  const [anas, bos] = [randomUUID(), randomUUID()]
  await ask('PUT', 'ana', `/presence/${anas}`, 'looking')
  const { body } = await ask('PUT', 'bo', `/presence/${bos}`, 'typing')
  expect(body.items).toMatchObject([
    { by: { kind: 'person', id: 'ana' }, doing: 'looking' },
    { by: { kind: 'person', id: 'bo' }, doing: 'typing' },
  ])
  expect((await ask('DELETE', 'ana', `/presence/${anas}`)).status).toBe(204)
  expect(await whoIsThere('bo')).toEqual(['bo typing'])
})

test('whoever is not heard of any more is gone within half a minute', async () => {
  await ask('PUT', 'ana', `/presence/${randomUUID()}`, 'looking')
  await cast.tocsin.advance({ seconds: 15 })
  expect(await whoIsThere('bo')).toEqual(['ana looking'])
  await cast.tocsin.advance({ seconds: 5 })
  expect(await whoIsThere('bo')).toEqual([])
})

test('live updates tell who comes and begins to type, and not that they are still there', async () => {
  const stream = await new EventStream().open(`${cast.tocsin.url}/api/v1/events`, tokens['bo'] ?? '')
  const visit = randomUUID()
  await vi.waitFor(() => expect(stream.lastEventId).not.toBe(''), { timeout: 15_000 })
  const seen = () =>
    stream.events.filter(({ event }) => event === 'presence').map(({ data }) => data['people'])
  for (const doing of ['looking', 'looking', 'typing']) await ask('PUT', 'ana', `/presence/${visit}`, doing)
  await vi.waitFor(() => expect(seen()).toHaveLength(2), { timeout: 15_000 })
  expect(seen()).toMatchObject([[{ doing: 'looking' }], [{ doing: 'typing' }]])
  stream.close()
})

test('of a private incident only those hear who see it', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Secret', private: true })
  const path = `/api/v1/incidents/INC-2/presence/${randomUUID()}`
  const stream = await new EventStream().open(`${cast.tocsin.url}/api/v1/events`, tokens['bo'] ?? '')
  await vi.waitFor(() => expect(stream.lastEventId).not.toBe(''), { timeout: 15_000 })
  await cast.tocsin.do('PUT', path, { doing: 'looking' })
  await ask('PUT', 'ana', `/presence/${randomUUID()}`, 'looking')
  await vi.waitFor(() => expect(stream.events.some(({ event }) => event === 'presence')).toBe(true), {
    timeout: 15_000,
  })
  expect(JSON.stringify(stream.events)).not.toContain('INC-2')
  expect((await cast.tocsin.ask('PUT', path, {}, { token: tokens['bo'] ?? null })).status).toBe(404)
  stream.close()
})

test.each(['garbage', '00000000'])('a visit that is called %s is refused', async (visit) => {
  expect((await ask('PUT', 'ana', `/presence/${visit}`, 'looking')).status).toBe(400)
})
