import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CommandAnswer } from '../../api/commands.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { tokenOf } from '../world/token-of.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Shop is down', service: 'shop' })
})
afterEach(() => cast.end())

type Answer = CommandAnswer & { detail: string }

type From = { token?: string; incident?: string | null }

async function say(text: string, { token = ADMIN_TOKEN, incident = 'INC-1' }: From = {}) {
  const path = incident === null ? '/api/v1/commands' : `/api/v1/incidents/${incident}/commands`
  return await cast.tocsin.ask<Answer>('POST', path, { text }, { token })
}

test.each<[string, string]>([
  ['/incident create "Cart is slow" severity SEV3 on shop', 'INC-2 SEV3 detected: Cart is slow'],
  ['/incident list', 'INC-1 SEV2 detected: Shop is down'],
  ['/incident show', 'INC-1 SEV2 detected: Shop is down'],
  ['/incident ack', 'INC-1 SEV2 acknowledged: Shop is down'],
  ['/incident declare SEV1', 'INC-1 SEV1 detected: Shop is down'],
  ['/incident severity SEV1 because it spreads', 'INC-1 SEV1 detected'],
  ['/incident status identified', 'INC-1 SEV2 identified'],
  ['/incident update Still down', 'INC-1'],
  ['/incident note [DECISION] Roll back', 'DECISION.'],
  ['/incident assign ic @bo', 'INC-1'],
  ['/incident pin 1', 'Entry 1 is pinned.'],
  ['/incident snooze 30m', 'INC-1'],
  ['/incident resolve as fixed', 'INC-1 SEV2 resolved'],
  ['/incident roles', 'Nobody holds a role.'],
  ['/oncall', 'primary: Ana'],
  ['/page bo The shop burns', 'INC-1 SEV2 detected: Shop is down'],
  ['/postmortem', 'There are no post-mortems'],
  ['/help', '/incident  Open incidents'],
])('%s', async (text, answer) => {
  expect(await say(text)).toMatchObject({
    status: 200,
    body: { text: expect.stringContaining(answer) },
  })
})

test('a command does what the request does, and writes it down in the same name', async () => {
  const ana = await tokenOf(cast, 'ana')
  await say('/incident severity SEV1 because all regions are affected', { token: ana })
  const entry = (await cast.tocsin.timeline()).find(({ event }) => event === 'severity-changed')
  expect(entry).toMatchObject({
    actor: { kind: 'person', id: 'ana' },
    text: 'ana raised the severity from SEV2 to SEV1: all regions are affected',
  })
})

test('a role changes hands by commands', async () => {
  const [ana, bo] = [await tokenOf(cast, 'ana'), await tokenOf(cast, 'bo')]
  await say('/incident declare SEV1', { token: ana })
  expect((await say('/incident handover @bo', { token: ana })).body.text).toBe(
    'Hand-over 1 of ic from ana to bo: offered.',
  )
  expect((await say('/incident accept 1', { token: bo })).status).toBe(200)
  expect((await cast.tocsin.incident()).roles).toEqual({ ic: 'bo' })
})

test('another incident may be named', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Another' })
  await say('/incident ack INC-2')
  expect((await cast.tocsin.incident('INC-1')).status).toBe('detected')
  expect((await cast.tocsin.incident('INC-2')).status).toBe('acknowledged')
})

test.each<[string, string]>([
  ['/incdent ack', 'Did you mean /incident?'],
  ['/incident severity SEV9 because it spreads', 'did you mean "SEV1"?'],
  ['/incident status done', 'status'],
  ['hello', 'begins with a slash'],
])('%s is refused in words', async (text, detail) => {
  const { status, body } = await say(text)
  expect({ status, detail: body.detail }).toEqual({
    status: 400,
    detail: expect.stringContaining(detail),
  })
})

test('outside of an incident, a page opens one', async () => {
  const { body } = await say('/page bo The shop burns', { incident: null })
  expect(body.text).toBe('INC-2 SEV2 detected: The shop burns')
})

test('outside of an incident one has to be named', async () => {
  const { status, body } = await say('/incident ack', { incident: null })
  expect({ status, detail: body.detail }).toEqual({
    status: 400,
    detail: expect.stringContaining('INC-142'),
  })
  expect((await say('/incident ack INC-1', { incident: null })).status).toBe(200)
})

test('nobody may say what they may not do', async () => {
  const asked = { name: 'watcher', role: 'stakeholder' }
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)
  expect((await say('/incident list', { token })).status).toBe(200)
  expect((await say('/incident ack', { token })).status).toBe(403)
  expect((await cast.tocsin.incident()).status).toBe('detected')
})

test('what is hidden is hidden from commands too', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Breach', private: true })
  const token = await tokenOf(cast, 'lea')
  expect((await say('/incident ack INC-2', { token, incident: null })).status).toBe(404)
  expect((await say('/incident show', { token, incident: 'INC-2' })).status).toBe(404)
  expect((await say('/incident merge into INC-2', { token })).status).toBe(404)
})
