import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIncident, listIncidents } from '../../api/incidents.ts'
import { openListener } from '../../api/listeners.ts'
import { whyNotThisNode } from '../../cli/check-node.ts'
import { FakeServer } from './fake-server.ts'
import { nowhere } from './run-cli.ts'
import { aReport, anIncident } from './sample.ts'

let server: FakeServer
beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(createIncident, ({ body }) => aReport({ title: body.title ?? 'T' }))
  server.on(listIncidents, () => ({
    items: Array.from({ length: 100 }, (_, index) =>
      anIncident({ id: `INC-${index}`, title: 'x'.repeat(300) }),
    ),
    next_cursor: null,
  }))
  server.on(openListener, ({ body }) => ({ port: body.port, expires_at: '2026-03-01T12:01:05Z' }))
})
afterAll(() => server.close())

const program = new URL('../../cli/tocsin.ts', import.meta.url).pathname

function start(words: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [program, ...words], {
    env: {
      PATH: process.env['PATH'],
      TOCSIN_URL: server.url,
      TOCSIN_TOKEN: 't',
      XDG_CONFIG_HOME: nowhere,
      TOCSIN_DATA_DIR: nowhere,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function tocsin(...words: string[]) {
  const child = start(words)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: Number(code), out, err }
}

test('done is 0, refused is 1, used wrongly is 2', async () => {
  const created = await tocsin('incident', 'create', '--title', 'T', '--json')
  expect(created).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(created.out)).toEqual(aReport({ title: 'T' }))
  expect(await tocsin('incident', 'show', 'INC-9')).toMatchObject({ code: 1, out: '' })
  expect(await tocsin('incidnet')).toMatchObject({ code: 2, out: '' })
})

test('a reader that has seen enough is no failure', async () => {
  const child = start(['incident', 'list', '--json'])
  const ended = once(child, 'exit')
  child.stdout.destroy()
  expect(await text(child.stderr)).toBe('')
  expect(await ended).toEqual([0, null])
})

test.each(['SIGINT', 'SIGTERM'] as const)('listen ends with 0 on %s', async (signal) => {
  const child = start(['listen', '--port', '19901'])
  const ended = once(child, 'exit')
  await once(child.stderr, 'data')
  child.kill(signal)
  expect(await ended).toEqual([0, null])
})

test.each([
  ['26.0.0', null],
  ['22.18.0', expect.stringContaining('needs Node 26')],
])('Node %s', (version, because) => {
  expect(whyNotThisNode(version)).toEqual(because)
})
