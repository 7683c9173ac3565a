import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChangeRequest } from '../../api/change-requests.ts'
import type { Workaround } from '../../api/workarounds.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { noticesTo, tokenFor } from '../world/people.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const asked = { title: 'Checkout fails', service: 'shop', severity: 'SEV3' }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
})
afterEach(() => cast.end())

const path = '/api/v1/incidents/INC-1'
const verb = (name: string, body?: object) => cast.tocsin.do('POST', `${path}/${name}`, body)

async function as(person: string, where: string, body?: object) {
  const token = await tokenFor(cast, person)
  return await cast.tocsin.ask<ChangeRequest & { detail: string }>('POST', `${path}/${where}`, body, {
    token,
  })
}

const lastText = async () => (await cast.tocsin.timeline()).at(-1)
const list = async (query = '') =>
  (await cast.tocsin.do<{ items: Workaround[] }>('GET', `${path}/workarounds${query}`)).items

describe('a change of production', () => {
  beforeEach(async () => {
    await verb('roles', { ic: 'ana' })
    await as('bo', 'change-requests', { what: 'Restart the workers', undo: 'nothing to undo' })
  })

  test('waits for the commander, who is told', async () => {
    expect(noticesTo(cast, 'ana').at(-1)).toBe('INC-1: change 1 waits for your approval')
    expect(await lastText()).toMatchObject({ kind: 'QUESTION', event: 'change-asked' })
    const { items } = await cast.tocsin.do<{ items: ChangeRequest[] }>('GET', `${path}/change-requests`)
    expect(items).toMatchObject([{ number: 1, state: 'asked', asked_by: 'bo', undo: 'nothing to undo' }])
  })

  test('is approved by the commander, and whoever asked is told', async () => {
    const { body } = await as('ana', 'change-requests/1/approve')
    expect(body).toMatchObject({ state: 'approved', decided_by: 'ana', overridden: false, reason: null })
    expect(await lastText()).toMatchObject({
      kind: 'DECISION',
      text: 'ana approved change 1: Restart the workers',
    })
    expect(noticesTo(cast, 'bo').at(-1)).toBe('INC-1: change 1')
  })

  test('is declined with the reason', async () => {
    const { body } = await as('ana', 'change-requests/1/decline', { reason: 'first the logs' })
    expect(body).toMatchObject({ state: 'declined', reason: 'first the logs' })
    expect((await as('ana', 'change-requests/1/approve')).status).toBe(409)
  })

  test('is nobody else’s to approve but with a reason, which stands in the timeline', async () => {
    const refused = await as('bo', 'change-requests/1/approve')
    expect(refused).toMatchObject({ status: 422, body: { detail: /ana commands this incident/ } })
    const { body } = await as('bo', 'change-requests/1/approve', { override: 'Ana is on a plane' })
    expect(body).toMatchObject({ state: 'approved', overridden: true, reason: 'Ana is on a plane' })
    expect((await lastText())?.text).toMatch(/in place of the commander.*Ana is on a plane/)
  })

  test('of two that decide at once one does', async () => {
    const answers = await Promise.all([
      as('ana', 'change-requests/1/approve'),
      as('ana', 'change-requests/1/decline', { reason: 'no' }),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })

  test('needs no approval when the incident is over', async () => {
    await verb('resolve', { override: 'over' })
    expect((await as('ana', 'change-requests/1/approve')).status).toBe(409)
    expect((await as('bo', 'change-requests', { what: 'Another' })).status).toBe(409)
  })
})

test('without a commander somebody says why they decide', async () => {
  await verb('roles', { ic: null })
  await as('bo', 'change-requests', { what: 'Restart' })
  expect(await as('bo', 'change-requests/1/approve')).toMatchObject({
    status: 422,
    body: { detail: /no incident commander/ },
  })
  expect((await as('bo', 'change-requests/1/approve', { override: 'alone here' })).status).toBe(200)
  expect((await as('bo', 'change-requests/9/approve')).status).toBe(404)
})

describe('a workaround', () => {
  test('is a list to undo', async () => {
    await as('bo', 'workarounds', { what: 'Pool raised to 200', undo: 'back to 50' })
    await as('ana', 'workarounds', { what: 'Cache for an hour' })
    await as('ana', 'workarounds/1/undo')
    expect(await list('?open=true')).toMatchObject([{ number: 2, what: 'Cache for an hour' }])
    expect(await list('?open=false')).toMatchObject([{ number: 1, undone_by: 'ana', applied_by: 'bo' }])
    await as('bo', 'workarounds/1/undo')
    expect((await list())[0]?.undone_by).toBe('ana')
    expect((await as('bo', 'workarounds/3/undo')).status).toBe(404)
  })

  test('that is still there is named when the incident is closed, and undone after that', async () => {
    await as('bo', 'workarounds', { what: 'Pool raised to 200' })
    await as('bo', 'workarounds', { what: 'Cache for an hour' })
    await as('bo', 'workarounds/2/undo')
    await verb('resolve', { override: 'over' })
    await verb('close', { override: 'over' })
    const closed = (await cast.tocsin.timeline()).find(({ event }) => event === 'closed')
    expect(closed?.text).toMatch(/Not undone yet: Pool raised to 200\./)
    expect(noticesTo(cast, 'bo').at(-1)).toMatch(/workarounds are left to undo: 1/)
    expect(closed?.details).toMatchObject({ open_workarounds: ['Pool raised to 200'] })
    expect((await as('bo', 'workarounds/1/undo')).status).toBe(200)
    expect(await list('?open=true')).toEqual([])
  })

  test('is named too when an incident closes by itself', async () => {
    await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'A blip', service: 'shop' })
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/workarounds', { what: 'Restarted hourly' })
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/resolve')
    await cast.tocsin.advance({ minutes: 31 })
    expect((await cast.tocsin.timeline('INC-2')).at(-1)?.text).toMatch(/by itself.*Restarted hourly/)
  })
})
