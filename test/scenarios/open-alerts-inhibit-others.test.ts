import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const path = '/api/v1/inhibition-rules'
const down = { id: 'down', source: ['class="node"'], target: ['class="disk"'], equal: ['group'] }

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

type Told = { action?: string; group?: string }

const send = (kind: 'node' | 'disk', { action = 'trigger', group = 'eu' }: Told = {}) =>
  cast.tocsin.ask(
    'POST',
    '/v2/enqueue',
    {
      routing_key: KEY,
      event_action: action,
      dedup_key: `${kind}-${group}`,
      payload: { summary: `${kind} in ${group}`, source: 'db-1', severity: 'critical', class: kind, group },
    },
    { token: null },
  )

test('while its source is open, a target pages nobody and says why', async () => {
  await cast.tocsin.do('POST', path, down)
  await send('node')
  await send('disk')
  expect(await cast.tocsin.incidents()).toHaveLength(1)
  const [disk, node] = await alerts()
  expect(disk).toMatchObject({
    status: 'suppressed',
    suppression: {
      by: 'inhibition',
      id: `down/${node?.id}`,
      because: 'Inhibition rule down: "node in eu" is open',
    },
  })
})

test('what a rule held back is counted for the rule, whichever alerts were its reason', async () => {
  await cast.tocsin.do('POST', path, down)
  for (const group of ['eu', 'us']) {
    await send('node', { group })
    await send('disk', { group })
  }
  expect(await cast.tocsin.do('GET', '/api/v1/reports/suppressed-alerts?by=inhibition')).toMatchObject({
    items: [{ by: 'inhibition', id: 'down', alerts: 2, still_suppressed: 2 }],
  })
})

test('when the source is over, what still fires opens its incident', async () => {
  await cast.tocsin.do('POST', path, down)
  await send('node')
  await send('disk')
  await cast.tocsin.advance({ minutes: 10 })
  expect(await cast.tocsin.incidents()).toHaveLength(1)
  await send('node', { action: 'resolve' })
  await cast.tocsin.advance({ seconds: 31 })
  expect(await alerts()).toMatchObject([{ status: 'triggered', incident: 'INC-2' }, { status: 'resolved' }])
})

test('what is over by then opens none', async () => {
  await cast.tocsin.do('POST', path, down)
  await send('node')
  await send('disk')
  await send('disk', { action: 'resolve' })
  await send('node', { action: 'resolve' })
  await cast.tocsin.advance({ minutes: 5 })
  expect(await cast.tocsin.incidents()).toHaveLength(1)
})

test('another value of the label is another matter', async () => {
  await cast.tocsin.do('POST', path, down)
  await send('node')
  await send('disk', { group: 'us' })
  expect(await cast.tocsin.incidents()).toHaveLength(2)
})

test('a suppressed alert inhibits nothing', async () => {
  await cast.tocsin.do('POST', path, down)
  await cast.tocsin.do('POST', '/api/v1/silences', {
    matchers: ['class="node"'],
    minutes: 60,
    reason: 'test',
  })
  await send('node')
  await send('disk')
  expect(await alerts()).toMatchObject([{ status: 'triggered' }, { status: 'suppressed' }])
})

test('once the silence of its source has ended, new targets are inhibited', async () => {
  await cast.tocsin.do('POST', path, down)
  await cast.tocsin.do('POST', '/api/v1/silences', {
    matchers: ['class="node"'],
    minutes: 60,
    reason: 'test',
  })
  await send('node')
  await cast.tocsin.advance({ minutes: 61 })
  await send('disk')
  expect(await alerts()).toMatchObject([{ suppression: { by: 'inhibition' } }, { status: 'triggered' }])
})

test('a rule that is added counts for alerts that are open already', async () => {
  await send('node')
  await cast.tocsin.do('POST', path, down)
  await send('disk')
  expect(await alerts()).toMatchObject([{ suppression: { by: 'inhibition' } }, { status: 'triggered' }])
})

test('a rule that is removed lets go of what it held back', async () => {
  await cast.tocsin.do('POST', path, down)
  await send('node')
  await send('disk')
  await cast.tocsin.do('DELETE', `${path}/down`)
  await cast.tocsin.advance({ seconds: 31 })
  expect(await cast.tocsin.incidents()).toHaveLength(2)
})

test('an alert that matches both sides pages, and so does another one like it', async () => {
  await cast.tocsin.do('POST', path, { ...down, source: ['group="eu"'], target: ['group="eu"'], equal: [] })
  await send('node')
  await send('disk')
  expect(await cast.tocsin.incidents()).toHaveLength(2)
  expect(rung(cast)).toBe('ana ana')
})

test('rules are part of the organisation file, and export → apply changes nothing', async () => {
  await cast.tocsin.apply({ inhibition_rules: [down] })
  const exported = await cast.tocsin.do<{ inhibition_rules: object[] }>('GET', '/api/v1/organisation')
  expect(exported.inhibition_rules).toEqual([down])
  const applied = await cast.tocsin.do('POST', '/api/v1/organisation/apply?prune', exported)
  expect(applied).toMatchObject({ changes: [] })
  await cast.tocsin.do('POST', '/api/v1/organisation/apply?prune', { ...exported, inhibition_rules: [] })
  expect(await cast.tocsin.do(`GET`, path)).toMatchObject({ items: [] })
})

const refused: [claim: string, change: object, path: string][] = [
  ['what is no matcher', { source: ['class'] }, 'source[0]'],
  ['a matcher whose expression is none', { target: ['class=~"("'] }, 'target[0]'],
  ['a side without matchers', { target: [] }, 'target'],
  ['a field that there is not', { equals: ['group'] }, 'equals'],
]

test.each(refused)('refused: %s', async (_claim, change, where) => {
  const answer = await cast.tocsin.ask<{ errors: { path: string }[] }>('POST', path, { ...down, ...change })
  expect(answer.status, JSON.stringify(answer.body)).toBe(400)
  expect(answer.body.errors[0]?.path).toBe(where)
})
