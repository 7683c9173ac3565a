import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Cast, raiseCurtain } from '../world/cast.ts'
import { runCli } from './run-cli.ts'

/** One story on one server: each test goes on where the one before it ended. Ana is on call, week after week. */
let cast: Cast
let token: string
beforeAll(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T11:00:00Z' })
  const made = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'cli',
    role: 'admin',
    scopes: ['read', 'write', 'admin'],
  })
  token = made.token
})
afterAll(async () => await cast.end())

async function tocsin(words: string[], input?: string) {
  const env = { TOCSIN_URL: cast.tocsin.url, TOCSIN_TOKEN: token }
  return await runCli(words, { env, ...(input !== undefined && { input }) })
}

const rota = `layers:
  - { id: weekly, people: [ana, bo], starts_at: 2026-01-05T10:00, turn: { unit: week } }
`

test('schedules are listed, and one is shown as the file has it', async () => {
  expect((await tocsin(['schedule', 'list'])).out).toMatch(/primary +Primary +web +Europe\/Lisbon +weekly/)
  const { out } = await tocsin(['schedule', 'show', 'primary'])
  expect(parse(out)).toMatchObject({ id: 'primary', layers: [{ id: 'weekly', people: ['ana'] }] })
})

test('a preview tells who is on call differently, and how to publish it', async () => {
  const { out, err, code } = await tocsin(['schedule', 'preview', 'primary', '-f', '-'], rota)
  expect(code).toBe(0)
  expect(out).toContain('primary   2026-03-09 10:00 UTC  2026-03-16 10:00 UTC  ana          bo')
  expect(out).toContain('Concerns ana, bo.')
  expect(err).toMatch(/tocsin schedule publish primary --draft \S+/)
  const draft = err.trim().split(' ').at(-1) ?? ''
  const published = await tocsin(['schedule', 'publish', 'primary', '--draft', draft, '--note', 'Bo joins'])
  expect(published.out).toContain('primary is now version 2. Told: ana, bo.')
})

test('a file is published without a draft before, and a gap is refused', async () => {
  const ending = rota.replace('turn:', 'ends_at: 2026-03-20T10:00, turn:')
  const { code, err } = await tocsin(['schedule', 'publish', 'primary', '-f', '-'], ending)
  expect(code).toBe(1)
  expect(err).toContain('Nobody would be on call in primary')
  expect((await tocsin(['schedule', 'gaps', 'primary'])).out).toMatch(/^Somebody is on call/)
})

test('a rotation gets other people, from its next hand-off on', async () => {
  const { out } = await tocsin(['schedule', 'people', 'primary', 'ana', 'bo', 'lea'])
  expect(out).toBe('They take over at 2026-03-09 10:00 UTC in primary.\n')
  const final = await tocsin([
    'schedule',
    'final',
    'primary',
    '--from',
    '2026-03-02T12:00Z',
    '--to',
    '2026-03-25',
  ])
  expect(final.out.match(/ (ana|bo|lea) /g)?.map((name) => name.trim())).toEqual(['ana', 'bo', 'lea', 'ana'])
})

test('an override is added and removed', async () => {
  const span = ['--from', '2026-03-03T18:00Z', '--to', '2026-03-04T09:00Z']
  const { out } = await tocsin(['schedule', 'override', 'primary', 'bo', '--replaces', 'ana', ...span])
  const [, id = ''] = /by override (\S+)\.\n$/.exec(out) ?? []
  expect((await tocsin(['schedule', 'override', 'primary', '--remove', id])).out).toBe(`${id} is removed.\n`)
})

test('the history tells who did what, and undo goes back', async () => {
  const { out } = await tocsin(['schedule', 'history', 'primary'])
  expect(out.split('\n').filter((line) => /^ +\d/.test(line)).length).toBe(5)
  expect(out).toMatch(/2 .* cli +Bo joins/)
  const looked = await tocsin(['schedule', 'undo', 'primary', '--version', '1', '--dry-run'])
  expect(looked.out).toContain('Nothing was changed.')
  const undone = await tocsin(['schedule', 'undo', 'primary', '--version', '1'])
  expect(undone.out).toContain('primary is now version 6.')
})

test.each([
  ['neither a draft nor a file', ['publish', 'primary'], 'Give --draft or --file.'],
  ['an override of nobody', ['override', 'primary'], 'Give a person'],
])('used wrongly: %s', async (_claim, words, hint) => {
  const { code, err } = await tocsin(['schedule', ...words])
  expect(code).toBe(2)
  expect(err).toContain(hint)
})

test('the times of an override are those on the wall of its schedule, which a change of the clocks may leave empty', async () => {
  const add = (from: string, to: string) =>
    tocsin(['schedule', 'override', 'primary', 'bo', '--from', from, '--to', to])
  // In Lisbon 01:00 of that night becomes 02:00.
  const { code, err } = await add('2026-03-29 01:30', '2026-03-29T02:30')
  expect(code).toBe(1)
  expect(err).toMatch(/ends_at/)
  const added = await add('2026-07-01T10:00', '2026-07-01T11:00')
  const { out } = await tocsin([
    'schedule',
    'final',
    'primary',
    '--from',
    '2026-07-01T08:00Z',
    '--to',
    '2026-07-01T10:30Z',
  ])
  expect(out).toMatch(/2026-07-01 09:00 UTC +2026-07-01 10:00 UTC +bo/)
  const [, id = ''] = /by override (\S+)\./.exec(added.out) ?? []
  expect((await tocsin(['schedule', 'override', 'primary', '--remove', id])).code).toBe(0)
})
