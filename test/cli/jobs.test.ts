import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSetAsideJobs, retryJob } from '../../api/jobs.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })
const id = '0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11'

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(listSetAsideJobs, () => ({
    items: [
      {
        id,
        kind: 'escalation.advance',
        payload: { escalation: 'e1' },
        attempts: 10,
        last_error: 'no such policy',
        created_at: '2026-03-01T10:00:00Z',
        set_aside_at: '2026-03-01T10:05:00Z',
      },
    ],
    next_cursor: null,
  }))
  server.on(retryJob, ({ params }) => ({ id: params.id, kind: 'escalation.advance' }))
})
afterAll(() => server.close())

test('jobs that were set aside are shown with why', async () => {
  const { code, out } = await tocsin('jobs', 'list')
  expect(code).toBe(0)
  expect(out).toMatch(/escalation\.advance +2026-03-01 10:05 UTC +10 +no such policy/)
})

test('one is tried again', async () => {
  const { code, out } = await tocsin('jobs', 'retry', id)
  expect({ code, out }).toEqual({ code: 0, out: 'It is tried again: escalation.advance.\n' })
  expect(server.last).toMatchObject({ method: 'POST', path: `/api/v1/jobs/${id}/retry` })
})
