import { afterAll, beforeAll, expect, test } from 'vitest'
import { listIncidentClocks } from '../../api/clocks.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) =>
  runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 'secret' }, isTerminal: true })

beforeAll(async () => {
  server = await FakeServer.start({ token: 'secret' })
  const mitigate = {
    clock: 'mitigate',
    name: 'Mitigation',
    state: 'running' as const,
    due_at: '2026-03-01T13:00:00.000Z',
    overdue_at: '2026-03-01T13:00:00.000Z',
    met_at: null,
    next: { at: '2026-03-01T13:00:00.000Z', do: 'overdue' as const },
  }
  const resolve = {
    ...mitigate,
    clock: 'resolve',
    name: 'Resolution',
    state: 'paused' as const,
    due_at: null,
    next: null,
  }
  server.on(listIncidentClocks, ({ params }) => ({
    items: params.id === 'INC-142' ? [mitigate, resolve] : [],
    next_cursor: null,
  }))
})
afterAll(() => server.close())

test('the clocks of an incident are a table', async () => {
  const { code, out } = await tocsin('incident', 'clocks', 'INC-142')
  expect(code).toBe(0)
  expect(out).toMatch(/^CLOCK +STATE +DUE +NEXT\n/)
  expect(out).toMatch(/Mitigation +running +\S+ 13:00 UTC +overdue \S+ 13:00 UTC\n/)
  expect(out).toMatch(/Resolution +paused +– +–/)
})

test('an incident without clocks says when they start', async () => {
  expect((await tocsin('incident', 'clocks', 'INC-7')).out).toBe(
    'No clock runs; clocks start when the incident is declared.\n',
  )
})
