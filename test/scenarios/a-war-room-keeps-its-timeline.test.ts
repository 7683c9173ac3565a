import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { IncidentEntry } from '../../api/incident-timeline.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenOf } from '../world/token-of.ts'

/** Lisbon, where everybody sits, has the wall time of UTC in winter and an hour more in summer. */
const SUMMER = '2026-07-06T09:00:00Z'
const base = '/api/v1/incidents/INC-1/timeline'

let cast: Cast
let ana: string
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: SUMMER })
  ana = await tokenOf(cast, 'ana')
  await cast.tocsin.do('POST', '/api/v1/incidents', {
    title: 'Shop is down',
    service: 'shop',
    severity: 'SEV2',
  })
})
afterEach(() => cast.end())

type Answer = IncidentEntry & { detail: string }

async function write(text: string, more: object = {}) {
  return await cast.tocsin.ask<Answer>('POST', base, { text, ...more }, { token: ana })
}

async function list(query: string): Promise<string[]> {
  const { items } = await cast.tocsin.do<{ items: IncidentEntry[] }>('GET', `${base}?${query}`)
  return items.map(({ text }) => text)
}

describe('a message', () => {
  test('says when, who and what kind, on the wall of who writes', async () => {
    expect((await write('[09:37] @bo [DECISION] Roll back')).body).toMatchObject({
      at: '2026-07-06T08:37:00.000Z',
      recorded_at: '2026-07-06T09:00:00.000Z',
      kind: 'DECISION',
      text: 'Roll back',
      actor: { kind: 'person', id: 'ana' },
      details: { said_by: 'bo', added_later: true },
    })
  })

  test('of now is no later addition', async () => {
    const { body } = await write('[10:00] [ACTION] Restarted')
    expect(body).toMatchObject({ at: '2026-07-06T09:00:00.000Z', kind: 'ACTION', details: {} })
  })

  test('of a role is of who holds it', async () => {
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'bo' })
    expect((await write('IC: roll back')).body).toMatchObject({
      text: 'roll back',
      details: { said_by: 'bo', role: 'ic' },
    })
  })

  test('of somebody else is found under their name too', async () => {
    await write('@bo [ACTION] Restarted')
    expect(await list('actor=bo')).toContain('Restarted')
  })

  test('that is written as it is stays so', async () => {
    expect((await write('[DECISON] Hm', { verbatim: true })).body.text).toBe('[DECISON] Hm')
  })

  test.each([
    ['@boo [ACTION] Restarted', 'did you mean "bo"?'],
    ['[DECISON] Roll back', 'did you mean "DECISION"?'],
    ['[11:30] Restarted', 'still to come in Europe/Lisbon'],
    ['IC: roll back', 'nobody is incident commander'],
  ])('that cannot be right is not guessed: %s', async (text, message) => {
    const { status, body } = await write(text)
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: expect.stringContaining(message),
    })
  })
})

describe('an entry', () => {
  test('is corrected by who wrote it, and what it said before is kept', async () => {
    const { number } = (await write('Error rate 35 %')).body
    await cast.tocsin.advance({ minutes: 1 })
    const edited = await cast.tocsin.ask<Answer>(
      'PATCH',
      `${base}/${number}`,
      { text: 'Error rate 53 %', kind: 'OBSERVATION' },
      { token: ana },
    )
    expect(edited.body).toMatchObject({
      text: 'Error rate 53 %',
      kind: 'OBSERVATION',
      earlier_versions: [{ text: 'Error rate 35 %', kind: 'NOTE', written_at: '2026-07-06T09:00:00.000Z' }],
    })
    expect(await list('kind=OBSERVATION')).toEqual(['Error rate 53 %'])
    expect(await list('kind=NOTE')).toEqual([])
  })

  test('of somebody else, or of the system, stays as it is', async () => {
    const { number } = (await write('Mine')).body
    const bo = await tokenOf(cast, 'bo')
    expect((await cast.tocsin.ask('PATCH', `${base}/${number}`, { text: 'x' }, { token: bo })).status).toBe(
      403,
    )
    expect((await cast.tocsin.ask('PATCH', `${base}/1`, { text: 'x' }, { token: ana })).status).toBe(409)
    expect((await cast.tocsin.ask('PATCH', `${base}/999`, { text: 'x' }, { token: ana })).status).toBe(404)
  })

  test('is pinned and unpinned, once each', async () => {
    const { number } = (await write('Read me')).body
    await cast.tocsin.do('POST', `${base}/${number}/pin`)
    await cast.tocsin.do('POST', `${base}/${number}/pin`)
    expect(await list('pinned=true')).toEqual(['Read me'])
    await cast.tocsin.do('DELETE', `${base}/${number}/pin`)
    expect(await list('pinned=true')).toEqual([])
    const events = (await cast.tocsin.timeline()).map(({ event }) => event)
    expect(events.filter((event) => event.startsWith('entry-'))).toEqual(['entry-pinned', 'entry-unpinned'])
  })

  test('of a private incident is not there for others', async () => {
    const asked = { title: 'Breach', service: 'shop', severity: 'SEV1', private: true }
    await cast.tocsin.do('POST', '/api/v1/incidents', asked)
    const stranger = await tokenOf(cast, 'lea')
    const path = '/api/v1/incidents/INC-2/timeline/1/pin'
    expect((await cast.tocsin.ask('POST', path, undefined, { token: stranger })).status).toBe(404)
  })
})

describe('a war room', () => {
  const room = { call_url: 'https://meet.example.com/{incident_id}' }

  test('opens by itself where its severity wants one, once', async () => {
    await cast.tocsin.do('PATCH', '/api/v1/settings', { war_room: room })
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV1', reason: 'Spreads' })
    expect((await cast.tocsin.incident()).war_room).toEqual({
      channel: 'inc-2026-07-06-shop-is-down',
      call_url: 'https://meet.example.com/INC-1',
      backup_call_url: null,
      opened_at: '2026-07-06T09:00:00.000Z',
    })
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/war-room')
    const events = (await cast.tocsin.timeline()).map(({ event }) => event)
    expect(events.filter((event) => event === 'war-room-opened')).toHaveLength(1)
  })

  test('opens for others when somebody asks', async () => {
    await cast.tocsin.do('PATCH', '/api/v1/settings', { war_room: room })
    expect((await cast.tocsin.incident()).war_room).toBeNull()
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/war-room')
    expect((await cast.tocsin.incident()).war_room?.call_url).toBe('https://meet.example.com/INC-1')
  })

  test.each<[string, object, string[]]>([
    ['those of Tocsin', {}, ['Only what belongs to the incident is said here.']],
    ['those of the organisation', { rules: ['Cameras off.', 'Mute.'] }, ['Cameras off. Mute.']],
    ['none', { rules: [] }, []],
  ])('says by which rules people meet there: %s', async (_claim, rules, said) => {
    await cast.tocsin.do('PATCH', '/api/v1/settings', { war_room: { ...room, ...rules } })
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/war-room')
    const texts = (await cast.tocsin.timeline())
      .filter(({ event }) => event === 'war-room-rules')
      .map(({ text }) => text)
    expect(texts).toEqual(said.map((text) => expect.stringContaining(text)))
    const exported = await cast.tocsin.do('GET', '/api/v1/organisation')
    const { changes } = await cast.tocsin.do<{ changes: unknown[] }>(
      'POST',
      '/api/v1/organisation/apply',
      exported,
    )
    expect(changes).toEqual([])
  })

  test('of a private incident does not tell what it is about', async () => {
    await cast.tocsin.do('PATCH', '/api/v1/settings', { war_room: room })
    const asked = { title: 'Breach of the vault', severity: 'SEV1', private: true }
    await cast.tocsin.do('POST', '/api/v1/incidents', asked)
    expect((await cast.tocsin.incident('INC-2')).war_room?.channel).toBe('inc-2026-07-06-inc-2')
  })

  test.each([
    [{ call_url: 'meet.example.com' }, 'settings.war_room.call_url'],
    [{ channel: '{incidentid}' }, 'did you mean "{incident_id}"?'],
  ])('with a wrong template is refused: %j', async (wrong, message) => {
    const answer = await cast.tocsin.ask('POST', '/api/v1/organisation/apply', {
      version: 1,
      settings: { war_room: wrong },
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(message.replaceAll('"', String.raw`\"`))
  })
})
