import { afterAll, beforeAll, expect, test } from 'vitest'
import { planShifts } from '../../server/features/shifts/plan-shifts.ts'
import { type Cast, raiseCurtain } from '../world/cast.ts'
import { runCli } from './run-cli.ts'

/** One story on one server: each test goes on where the one before it ended. Ana and Bo take weeks. */
let cast: Cast
let token: string
beforeAll(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-08T11:00:00Z' })
  const turn = { unit: 'week', length: 1 }
  const layer = { id: 'weekly', people: ['ana', 'bo'], starts_at: '2026-03-02T10:00', turn }
  await cast.tocsin.apply({
    schedules: [{ id: 'primary', name: 'Primary', time_zone: 'UTC', team: 'web', layers: [layer] }],
  })
  await cast.tocsin.app.transact(planShifts)
  const made = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'cli',
    role: 'admin',
  })
  token = made.token
})
afterAll(async () => await cast.end())

async function tocsin(...words: string[]) {
  const env = { TOCSIN_URL: cast.tocsin.url, TOCSIN_TOKEN: token }
  return await runCli(words, { env, now: cast.tocsin.clock.now() })
}

async function idIn(...words: string[]): Promise<string> {
  const { items }: { items: { id: string }[] } = JSON.parse((await tocsin(...words, '--json')).out)
  return items[0]?.id ?? ''
}

const evening = ['--from', '2026-03-08T18:00Z', '--to', '2026-03-08T23:00Z']

test('cover is asked for, listed and accepted', async () => {
  const { out } = await tocsin('cover', 'ask', '--schedule', 'primary', '--person', 'ana', ...evening)
  expect(out).toMatch(
    /^swap-\w+ open: asked: bo; primary of ana, 2026-03-08 18:00 UTC to 2026-03-08 23:00 UTC\n$/,
  )
  expect((await tocsin('swap', 'list', '--person', 'bo', '--state', 'open')).out).toMatch(
    /open +primary +ana/,
  )
  const id = await idIn('swap', 'list')
  expect((await tocsin('swap', 'accept', id, '--person', 'bo')).out).toMatch(/ done: bo takes primary of ana/)
})

test('what is answered already is refused with who took it', async () => {
  const ran = await tocsin('swap', 'withdraw', await idIn('swap', 'list'))
  expect([ran.code, ran.err.trim()]).toEqual([1, 'bo has taken it already.'])
})

test('a swap is offered, and declined', async () => {
  const mine = ['--from', '2026-03-08T12:00Z', '--to', '2026-03-08T13:00Z']
  const theirs = ['--their-from', '2026-03-09T12:00Z', '--their-to', '2026-03-09T13:00Z']
  const whose = ['--schedule', 'primary', '--person', 'ana', '--with', 'bo']
  expect((await tocsin('swap', 'offer', ...whose, ...mine, ...theirs)).code).toBe(0)
  const id = await idIn('swap', 'list', '--state', 'open')
  expect((await tocsin('swap', 'decline', id, '--person', 'bo')).out).toContain('declined')
})

function peopleOf({ out }: { out: string }) {
  const lines = out.split('\n').slice(1, -1)
  return lines.map((line) => line.split(/ {2,}/)[2])
}

test('shifts are listed from now on, or back from now', async () => {
  expect(peopleOf(await tocsin('shift', 'list'))).toEqual(['ana', 'bo', 'ana'])
  expect(peopleOf(await tocsin('shift', 'list', '--past'))).toEqual(['ana'])
  expect(peopleOf(await tocsin('shift', 'list', '--limit', '1'))).toEqual(['ana'])
  expect(peopleOf(await tocsin('shift', 'list', '--all'))).toHaveLength(3)
})

test('tasks of a shift are shown and ticked off', async () => {
  const id = await idIn('shift', 'list', '--person', 'bo')
  expect((await tocsin('shift', 'tasks', id)).out).toMatch(/24 hours before\n {2}\[ ] test-laptop/)
  const { out } = await tocsin('shift', 'done', id, 'test-laptop', 'test-page')
  expect(out.match(/\[x] [\w-]+/g)).toEqual(['[x] test-laptop', '[x] test-page'])
  expect((await tocsin('shift', 'done', id, 'test-page', '--undo')).out.match(/\[x]/g)).toHaveLength(1)
})

test('feedback is kept with the shift', async () => {
  const id = await idIn('shift', 'list', '--person', 'ana', '--past')
  const said = await tocsin('shift', 'feedback', id, 'Quiet', '--toil-hours', '1.5', '--tune', 'disk full')
  expect(said.out).toBe(`Thank you. The feedback is kept with ${id}.\n`)
  expect((await tocsin('shift', 'list', '--past')).out).toMatch(/ana .* given/)
})

test('a hand-over is noted, shown and confirmed by both', async () => {
  const nearest = await tocsin('handover', 'show', '--schedule', 'primary', '--json')
  const { id }: { id: string } = JSON.parse(nearest.out)
  expect((await tocsin('handover', 'note', id, 'db-1', 'is **slow**')).out).toContain('db-1 is **slow**')
  expect((await tocsin('handover', 'show', id)).out).toMatch(/^# Hand-over of Primary\n\nFrom Ana to Bo, /)
  expect((await tocsin('handover', 'confirm', id, '--person', 'ana')).out).toBe(`${id} waits for bo.\n`)
  expect((await tocsin('handover', 'confirm', id, '--person', 'bo')).out).toContain('confirmed by both')
  expect((await tocsin('handover', 'list')).out).toMatch(/ana, bo\n$/)
})
