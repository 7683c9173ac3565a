import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TimelineEntry } from '../../api/incident.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'
import { noticesTo, tokenFor } from '../world/people.ts'

let cast: Cast
afterEach(() => cast.end())

const path = '/api/v1/incidents/INC-1'
const verb = (name: string, body?: object) => cast.tocsin.do('POST', `${path}/${name}`, body)

const hints = async (id = 'INC-1'): Promise<TimelineEntry[]> =>
  (await cast.tocsin.timeline(id)).filter(({ event }) => event === 'hint')
const rules = async (id?: string) => (await hints(id)).map(({ details }) => details['rule'])

describe('in a declared incident', () => {
  beforeEach(async () => {
    cast = await raiseCurtain()
    await cast.tocsin.event(KEY)
    await verb('declare', { severity: 'SEV1' })
  })

  test('nobody commands after five minutes', async () => {
    await cast.tocsin.advance({ minutes: 4 })
    expect(await rules()).toEqual([])
    await cast.tocsin.advance({ hours: 1 })
    expect((await rules()).filter((rule) => rule === 'no-commander')).toHaveLength(1)
  })

  test('not when somebody does by then', async () => {
    await cast.tocsin.advance({ minutes: 4 })
    await verb('roles', { ic: 'lea' })
    await cast.tocsin.advance({ minutes: 2 })
    expect(await rules()).toEqual([])
  })

  test('one person in two roles that are kept apart; the commander is told', async () => {
    await verb('severity', { severity: 'SEV3', reason: 'little' })
    await verb('roles', { ic: 'lea', tech_lead: 'lea' })
    expect(await rules()).toEqual([])
    await verb('severity', { severity: 'SEV2', reason: 'it spreads' })
    expect(await rules()).toEqual(['two-roles-in-one'])
    expect(noticesTo(cast, 'lea').filter((subject) => subject === 'INC-1: a hint')).toHaveLength(1)
    await verb('severity', { severity: 'SEV1', reason: 'everywhere' })
    expect(await rules()).toEqual(['two-roles-in-one'])
  })

  test('an update that is vague', async () => {
    await verb('roles', { ic: 'lea' })
    await verb('updates', { details: 'Error rate is at 12 %' })
    await verb('updates', { details: 'still looking into it' })
    await verb('updates', { details: 'on it' })
    expect(await rules()).toEqual(['vague-update'])
    expect((await hints())[0]?.text).toContain('"still looking into it"')
  })

  test('an update that is overdue', async () => {
    await verb('roles', { ic: 'lea' })
    await cast.tocsin.advance({ minutes: 29 })
    expect(await rules()).not.toContain('update-overdue')
    await cast.tocsin.advance({ minutes: 90 })
    expect((await rules()).filter((rule) => rule === 'update-overdue')).toHaveLength(1)
  })

  test('a severity that nobody looked at again', async () => {
    await verb('roles', { ic: 'lea' })
    await cast.tocsin.advance({ hours: 3 })
    expect((await rules()).filter((rule) => rule === 'reassessment-overdue')).toHaveLength(1)
  })

  test('resolved before it was stable, and nobody told that it is over', async () => {
    await verb('roles', { ic: 'lea' })
    await verb('updates', { status: 'monitoring' })
    await cast.tocsin.advance({ minutes: 3 })
    await verb('resolve', { override: 'looks fine' })
    expect(await rules()).toEqual(['resolved-too-early'])
    await cast.tocsin.advance({ hours: 1 })
    expect(await rules()).toEqual(['resolved-too-early', 'no-final-notice'])
  })

  test('not when it was stable, and the end was told', async () => {
    await verb('roles', { ic: 'lea' })
    await verb('updates', { status: 'monitoring' })
    await cast.tocsin.advance({ minutes: 15 })
    await verb('resolve', { criteria_confirmed: true })
    await verb('updates', { details: 'Checkout works again since 09:02; we keep watching' })
    await cast.tocsin.advance({ hours: 1 })
    expect(await rules()).toEqual([])
  })
})

describe('after a deployment', () => {
  beforeEach(async () => {
    cast = await raiseCurtain()
    await cast.tocsin.do('POST', '/api/v1/changes', { service: 'shop', summary: 'Deployed v2.3.1' })
    await cast.tocsin.event(KEY)
    await verb('declare', { severity: 'SEV2' })
    await verb('roles', { ic: 'lea' })
    await cast.tocsin.advance({ minutes: 5 })
    await verb('updates', { status: 'investigating' })
  })

  test('investigating for a quarter of an hour without a decision to roll back', async () => {
    await cast.tocsin.advance({ minutes: 14 })
    expect(await rules()).toEqual([])
    await cast.tocsin.advance({ minutes: 1 })
    expect(await rules()).toEqual(['no-rollback-decision'])
    expect((await hints())[0]?.text).toMatch(/"Deployed v2\.3\.1" may be the cause/)
  })

  test('not when it was decided, whichever way', async () => {
    await verb('timeline', { text: 'No rollback: the schema has changed', kind: 'DECISION' })
    await cast.tocsin.advance({ minutes: 15 })
    expect(await rules()).toEqual([])
  })

  test('not when the cause was found', async () => {
    await verb('updates', { status: 'identified' })
    await cast.tocsin.advance({ minutes: 15 })
    expect(await rules()).toEqual([])
  })
})

test('what is not declared gets no hints', async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
  await verb('updates', { details: 'on it' })
  await cast.tocsin.advance({ hours: 2 })
  expect(await rules()).toEqual([])
})

test('who is paged for more than three incidents in a night, once a night', async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T23:00:00Z' })
  const wake = async (count: number) => {
    for (let index = 1; index <= count; index += 1) {
      await cast.tocsin.event(KEY, {
        dedupKey: `trouble ${index} of ${cast.tocsin.clock.now().toISOString()}`,
      })
      await cast.tocsin.advance({ minutes: 2 })
    }
  }
  await wake(3)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-3/acknowledge')
  expect(await rules('INC-3')).toEqual([])
  await wake(2)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-4/acknowledge')
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-5/acknowledge')
  expect(await hints('INC-4')).toMatchObject([
    { text: /ana was paged for 5 incidents tonight/, details: { rule: 'pages-a-night', about: 'ana' } },
  ])
  expect(await rules('INC-5')).toEqual([])
})

test('a hint of a private incident does not leave the system', async () => {
  cast = await raiseCurtain()
  const secret = { title: 'A leak', service: 'shop', severity: 'SEV1', private: true }
  const token = await tokenFor(cast, 'ana')
  await cast.tocsin.ask('POST', '/api/v1/incidents', secret, { token })
  await verb('roles', { ic: 'lea' })
  await verb('updates', { details: 'mail is read' })
  expect(await rules()).toEqual(['vague-update'])
  expect(JSON.stringify(cast.phones.received.map(({ body }) => body))).not.toContain('mail is read')
})
