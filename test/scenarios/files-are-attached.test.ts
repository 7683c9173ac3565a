import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Attachment } from '../../api/attachments.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { tokenOf } from '../world/token-of.ts'

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 255)
const base = '/api/v1/incidents/INC-1'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Shop is down', service: 'shop', private: true })
})
afterEach(() => cast.end())

const Answer = Attachment.extend({ detail: z.string() }).partial()

type Sent = { bytes?: Uint8Array<ArrayBuffer>; type?: string; name?: string; token?: string; entry?: number }

/** Files go through `fetch` itself, since every other body is JSON. */
async function attach({
  bytes = PNG,
  type = 'image/png',
  name = 'graph.png',
  token = ADMIN_TOKEN,
  entry = 1,
}: Sent = {}) {
  const path = `${base}/timeline/${entry}/attachments?name=${encodeURIComponent(name)}`
  const response = await fetch(new URL(path, cast.tocsin.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body: bytes,
  })
  const body: unknown = await response.json()
  return { status: response.status, body: Answer.parse(body) }
}

async function download(id: string, token = ADMIN_TOKEN): Promise<Response> {
  return await fetch(new URL(`${base}/attachments/${id}`, cast.tocsin.url), {
    headers: { authorization: `Bearer ${token}` },
  })
}

test('what was attached comes back as it was, to be saved and never shown', async () => {
  const { body } = await attach({ name: 'Fehler "Köln".png' })
  expect(body).toMatchObject({ name: 'Fehler _Köln_.png', content_type: 'image/png', bytes: PNG.length })
  const answer = await download(body.id ?? '')
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="Fehler _K_ln_.png"; filename*=UTF-8''Fehler%20_K%C3%B6ln_.png`,
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
})

test('the timeline names its files', async () => {
  const { body } = await attach()
  const { items } = await cast.tocsin.do<{ items: { attachments: Attachment[] }[] }>(
    'GET',
    `${base}/timeline`,
  )
  expect(items[0]?.attachments).toEqual([body])
})

test.each<[string, Sent, number, string]>([
  [
    'a page that says it is a picture',
    { bytes: new TextEncoder().encode('<script>') },
    400,
    'is not a PNG picture',
  ],
  [
    'a page',
    { bytes: new TextEncoder().encode('<script>'), type: 'text/html' },
    400,
    'text/html is not taken',
  ],
  ['an empty file', { bytes: new Uint8Array() }, 400, 'empty'],
  ['an entry that is not there', { entry: 99 }, 404, 'no entry 99'],
])('%s is refused', async (_claim, sent, status, detail) => {
  const answer = await attach(sent)
  expect({ status: answer.status, detail: answer.body.detail }).toEqual({
    status,
    detail: expect.stringContaining(detail),
  })
})

test('the settings say how much there may be', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/settings', {
    attachments: { largest_megabytes: 0.00002, incident_megabytes: 0.00003 },
  })
  expect((await attach()).status).toBe(201)
  expect((await attach()).status).toBe(201)
  expect(await attach()).toMatchObject({
    status: 413,
    body: { detail: expect.stringContaining('together') },
  })
  const large = new TextEncoder().encode('x'.repeat(21))
  expect(await attach({ bytes: large, type: 'text/plain' })).toMatchObject({ status: 413 })
})

test('more than any setting allows is not even read', async () => {
  const answer = await attach({ bytes: new Uint8Array(25_000_001) })
  expect(answer).toMatchObject({ status: 413, body: { detail: 'A file may have 25 MB at most.' } })
})

test('files of a private incident are not there for others', async () => {
  const { body } = await attach()
  const stranger = await tokenOf(cast, 'lea')
  expect((await download(body.id ?? '', stranger)).status).toBe(404)
  expect((await attach({ token: stranger })).status).toBe(404)
})

test('a file of another incident is not there', async () => {
  const { body } = await attach()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Another', service: 'shop' })
  expect((await cast.tocsin.ask('GET', `/api/v1/incidents/INC-2/attachments/${body.id}`)).status).toBe(404)
})

test('who attached a file removes it, and that there was one stays written', async () => {
  await cast.tocsin.do('POST', `${base}/roles`, { responders: ['ana', 'bo'] })
  const [ana, bo] = [await tokenOf(cast, 'ana'), await tokenOf(cast, 'bo')]
  const { body } = await attach({ token: ana })
  const path = `${base}/attachments/${body.id}`
  expect((await cast.tocsin.ask('DELETE', path, undefined, { token: bo })).status).toBe(403)
  expect((await cast.tocsin.ask('DELETE', path, undefined, { token: ana })).status).toBe(204)
  expect((await download(body.id ?? '')).status).toBe(404)
  expect((await cast.tocsin.timeline()).at(-1)?.text).toBe('ana removed graph.png from entry 1.')
})
