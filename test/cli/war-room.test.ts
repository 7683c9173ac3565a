import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { tokenOf } from '../world/token-of.ts'
import { runCli } from './run-cli.ts'

let cast: Cast
let folder: string
beforeAll(async () => {
  cast = await raiseCurtain()
  folder = await mkdtemp(join(tmpdir(), 'war-room-'))
  const asked = { title: 'Shop is down', service: 'shop', severity: 'SEV2' }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await cast.end()
})

async function tocsin(words: string[], { token = ADMIN_TOKEN, input = '' } = {}) {
  const env = { TOCSIN_URL: cast.tocsin.url, TOCSIN_TOKEN: token }
  const { code, out, err } = await runCli(words, { env, input })
  await cast.tocsin.settle()
  return { code, said: out + err }
}

test('a role is given, shown, and handed over with a brief that was put right', async () => {
  await tocsin(['incident', 'assign', 'INC-1', '--ic', 'ana'])
  expect((await tocsin(['incident', 'roles', 'INC-1'])).said).toMatch(
    /ic +required +ana\ntech_lead +required +\(missing\)/,
  )
  const draft = await tocsin(['incident', 'handover', 'INC-1', '--draft', '--json'])
  const brief = JSON.stringify({ ...JSON.parse(draft.said), strategy: 'Fail over' })
  const offered = await tocsin(['incident', 'handover', 'INC-1', '--to', 'bo', '--brief', '-'], {
    input: brief,
  })
  expect(offered).toMatchObject({ code: 0, said: expect.stringContaining('Strategy\n  Fail over') })
  const bo = await tokenOf(cast, 'bo')
  expect((await tocsin(['incident', 'handover', 'INC-1', '--accept', '1'], { token: bo })).said).toContain(
    'accepted',
  )
  expect((await tocsin(['incident', 'handover', 'INC-1'])).said).toMatch(/1 +ic +ana +bo +.* +accepted/)
})

test('an unknown role is used wrongly, and told what was meant', async () => {
  const { code, said } = await tocsin(['incident', 'handover', 'INC-1', '--to', 'bo', '--role', 'scrib'])
  expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('did you mean "scribe"?') })
})

test('a note is corrected and pinned, by the number that the timeline shows', async () => {
  const [, number = ''] = /^ +(\d+) /m.exec((await tocsin(['incident', 'note', 'INC-1', 'Wrong'])).said) ?? []
  await tocsin(['incident', 'note', 'INC-1', '--edit', number, 'Right'])
  await tocsin(['incident', 'pin', 'INC-1', number])
  expect((await tocsin(['incident', 'timeline', 'INC-1', '--pinned'])).said).toMatch(
    /Right \(pinned, edited\)/,
  )
})

test('a file goes up and comes back as it was, over nothing that is there', async () => {
  const [log, copy] = [join(folder, 'app.log'), join(folder, 'copy.log')]
  await writeFile(log, '14:37 ERROR\n')
  const [id = ''] = (await tocsin(['incident', 'attach', 'INC-1', log])).said.split(' ')
  const words = ['incident', 'download', 'INC-1', id, '--output', copy]
  expect((await tocsin(words)).code).toBe(0)
  expect(await readFile(copy, 'utf8')).toBe('14:37 ERROR\n')
  expect(await tocsin(words)).toMatchObject({ code: 1, said: expect.stringContaining('it is there already') })
})

test('a file of an unknown kind is asked about, and one that is not there is named', async () => {
  expect(await tocsin(['incident', 'attach', 'INC-1', 'core.dump'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('--type'),
  })
  expect(await tocsin(['incident', 'attach', 'INC-1', join(folder, 'gone.log')])).toMatchObject({
    code: 1,
    said: expect.stringContaining('gone.log'),
  })
})

test('a line is carried out, and a slip in it is told', async () => {
  expect((await tocsin(['do', '--incident', 'INC-1', '/incident', 'warroom'])).said).toContain(
    '#inc-2026-03-02-shop-is-down',
  )
  expect(await tocsin(['do', '/incdent ack'])).toEqual({
    code: 1,
    said: 'text: There is no command /incdent. Did you mean /incident?\n',
  })
})
