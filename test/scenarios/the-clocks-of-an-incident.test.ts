import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentClock } from '../../api/clocks.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
/** Ana answers for an incident on the shop that pages her; it is not declared yet. */
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)

const clocks = async () =>
  (await cast.tocsin.do<{ items: IncidentClock[] }>('GET', '/api/v1/incidents/INC-1/clocks')).items

async function clock(id: string) {
  const found = (await clocks()).find((one) => one.clock === id)
  return found && { state: found.state, due: found.due_at?.slice(11, 16), next: found.next?.at.slice(11, 16) }
}

/** What clocks wrote into the timeline: `09:15 clock-reminded internal-update`. */
async function rings(clockId?: string) {
  const entries = (await cast.tocsin.timeline()).filter(({ event }) => event.startsWith('clock-'))
  const wanted = entries.filter(({ details }) => clockId === undefined || details['clock'] === clockId)
  return wanted.map(({ at, event, details }) => `${at.slice(11, 16)} ${event} ${String(details['clock'])}`)
}

/** Who was told what is no page, in order: `ana: An update …`. */
const notices = () =>
  cast.phones.received.flatMap(({ path, body }) => (body.subject ? [`${path.slice(1)}: ${body.text}`] : []))

test('before an incident is declared it has no clocks', async () => {
  await cast.tocsin.advance({ hours: 2 })
  expect(await clocks()).toEqual([])
  expect(await rings()).toEqual([])
})

test('an incident that a person opens with its severity has clocks at once', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/incidents', { title: 'Nobody can pay', severity: 'SEV1', service: 'shop' })
  const { items } = await tocsin.do<{ items: IncidentClock[] }>('GET', '/api/v1/incidents/INC-2/clocks')
  expect(items.find((one) => one.clock === 'mitigate')).toMatchObject({
    state: 'running',
    due_at: '2026-03-02T10:00:00.000Z',
    next: { at: '2026-03-02T10:00:00.000Z', do: 'overdue' },
  })
  await tocsin.advance({ minutes: 5 })
  expect(await tocsin.story('INC-2')).toContain('clock-overdue')
})

test('updates are reminded of at the lower bound, overdue at the upper one, and start anew with each update', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await verb('roles', { ic: 'lea', comms_lead: 'bo' })
  await tocsin.advance({ minutes: 15 })
  expect(await rings('internal-update')).toEqual(['09:15 clock-reminded internal-update'])
  expect(notices()).toContain(
    'bo: An update for those inside is due by 2026-03-02 09:30 UTC.\ntocsin incident update INC-1 --details TEXT',
  )
  await verb('updates', { details: 'We look at the database.' })
  await tocsin.advance({ minutes: 14 })
  expect(await clock('internal-update')).toEqual({ state: 'running', due: '09:30', next: '09:30' })
  await tocsin.advance({ minutes: 16 })
  expect(await rings('internal-update')).toEqual([
    '09:15 clock-reminded internal-update',
    '09:30 clock-reminded internal-update',
    '09:45 clock-overdue internal-update',
  ])
  await tocsin.advance({ minutes: 30 })
  expect((await rings('internal-update')).at(-1)).toBe('10:15 clock-overdue internal-update')
})

test('what customers were told counts for their clock, and not for the other one', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 10 })
  await verb('updates', { audience: 'external', details: 'Payments fail; next word at 09:40.' })
  expect((await tocsin.timeline()).at(-1)?.text).toBe('Told customers: Payments fail; next word at 09:40.')
  await tocsin.advance({ minutes: 5 })
  expect(await clock('external-update')).toEqual({ state: 'running', due: '09:25', next: '09:25' })
  expect(await clock('internal-update')).toMatchObject({ state: 'due' })
})

test('a message to customers answers their clock', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 20 })
  await verb('communications', { template: 'customer-initial' })
  expect(await clock('external-update')).toEqual({ state: 'running', due: '09:35', next: '09:35' })
  await tocsin.advance({ minutes: 15 })
  expect((await rings('external-update')).at(-1)).toBe('09:35 clock-reminded external-update')
})

test('what customers were told has to be said', async () => {
  const answer = await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/updates', { audience: 'external' })
  expect(answer).toMatchObject({ status: 400, body: { detail: 'details: say what customers were told.' } })
})

test('an acknowledgement is awaited until its target, and missing it is said once', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 6 })
  expect(await clock('acknowledge')).toMatchObject({ state: 'overdue' })
  await tocsin.advance({ minutes: 30 })
  expect(await rings('acknowledge')).toEqual(['09:05 clock-overdue acknowledge'])
  await verb('acknowledge')
  expect(await clock('acknowledge')).toMatchObject({ state: 'late' })
})

test('the first response is the first thing that somebody does, and is missed once', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/incidents', { title: 'Slow', severity: 'SEV2', service: 'shop' })
  await tocsin.advance({ minutes: 16 })
  const story = await tocsin.timeline('INC-2')
  expect(story.filter(({ details }) => details['clock'] === 'first-response')).toHaveLength(1)
  await verb('declare', { severity: 'SEV2' })
  expect(await clock('first-response')).toMatchObject({ state: 'met' })
})

test('mitigation and resolution have deadlines, which are met in time or late', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 50 })
  await verb('updates', { status: 'monitoring' })
  expect(await clock('mitigate')).toMatchObject({ state: 'met' })
  expect(await clock('resolve')).toMatchObject({ state: 'paused' })
  await tocsin.advance({ hours: 3 })
  expect(await rings('resolve')).toEqual([])
  await verb('updates', { status: 'investigating' })
  expect(await clock('resolve')).toEqual({ state: 'running', due: '13:00', next: '13:00' })
  await tocsin.advance({ minutes: 20 })
  expect(await rings('resolve')).toEqual(['13:00 clock-overdue resolve'])
  expect(await rings('mitigate')).toEqual(['13:00 clock-overdue mitigate'])
  await verb('resolve', { override: 'It is over.' })
  expect(await clock('resolve')).toMatchObject({ state: 'late' })
  const before = await rings()
  await tocsin.advance({ hours: 5 })
  expect(await rings()).toEqual(before)
})

test('the severity is to be looked at every half hour, and whoever keeps it has done so', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV2' })
  await tocsin.advance({ minutes: 30 })
  expect(await rings('reassess')).toEqual(['09:30 clock-reminded reassess'])
  await tocsin.advance({ minutes: 10 })
  await verb('severity', { severity: 'SEV2', reason: 'still half of the shop' })
  expect((await tocsin.timeline()).at(-1)).toMatchObject({ event: 'severity-confirmed' })
  await tocsin.advance({ minutes: 29 })
  expect(await rings('reassess')).toHaveLength(1)
  await tocsin.advance({ minutes: 31 })
  expect(await rings('reassess')).toEqual([
    '09:30 clock-reminded reassess',
    '10:10 clock-reminded reassess',
    '10:40 clock-overdue reassess',
  ])
})

test('whoever commands for four hours is reminded to hand over', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV2' })
  await tocsin.advance({ minutes: 10 })
  await verb('roles', { ic: 'bo' })
  await tocsin.advance({ hours: 4 })
  expect(await rings('hand-over')).toEqual(['13:10 clock-reminded hand-over'])
  expect(notices().filter((text) => text.includes('hand over'))).toEqual([
    'bo: bo has been incident commander for a long time; it is time to hand over.\ntocsin incident handover INC-1 --to PERSON',
  ])
  await verb('roles', { ic: 'lea' })
  expect(await clock('hand-over')).toEqual({ state: 'running', due: '17:10', next: '17:10' })
})

test('a snooze silences the clocks, and its time does not count', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await verb('updates', { status: 'investigating' })
  await tocsin.advance({ minutes: 10 })
  await verb('snooze', { minutes: 60 })
  expect(await clock('mitigate')).toEqual({ state: 'paused', due: undefined, next: undefined })
  await tocsin.advance({ minutes: 59 })
  expect(await rings()).toEqual([])
  await tocsin.advance({ minutes: 1 })
  expect(await clock('mitigate')).toEqual({ state: 'running', due: '11:00', next: '11:00' })
  expect(await rings()).toEqual([
    '10:10 clock-overdue internal-update',
    '10:10 clock-overdue external-update',
  ])
})

test.each(['acknowledge', 'escalate'])('who ends a snooze by %s lets the clocks go on', async (way) => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 3 })
  await verb('snooze', { minutes: 60 })
  await tocsin.advance({ minutes: 10 })
  await verb(way)
  expect(await clock('mitigate')).toEqual({ state: 'running', due: '10:10', next: '10:10' })
  await tocsin.advance({ minutes: 60 })
  expect(await rings('mitigate')).toEqual(['10:10 clock-overdue mitigate'])
})

test('an incident that is opened again goes on with the time it had', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 40 })
  await verb('resolve', { override: 'looks fine' })
  await tocsin.advance({ hours: 2 })
  expect((await clocks()).every(({ next }) => next === null)).toBe(true)
  await verb('reopen')
  expect(await clock('resolve')).toEqual({ state: 'running', due: '12:00', next: '12:00' })
  await tocsin.advance({ minutes: 20 })
  expect(await rings('resolve')).toEqual(['12:00 clock-overdue resolve'])
})

test('an incident that was merged into another one rings no more', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.event(KEY, { dedupKey: 'other', summary: 'Also slow' })
  await verb('merge', { into: 'INC-2' })
  await tocsin.advance({ hours: 2 })
  expect(await rings()).toEqual([])
})

test('a private incident is reminded of without its title', async () => {
  const { tocsin, phones } = cast
  const opened = { title: 'Stolen keys', severity: 'SEV1', service: 'shop', private: true }
  await tocsin.do('POST', '/api/v1/incidents', opened)
  await tocsin.do('POST', '/api/v1/incidents/INC-2/roles', { ic: 'lea' })
  await tocsin.advance({ minutes: 15 })
  const subjects = phones.received.flatMap(({ body }) => body.subject ?? [])
  expect(subjects).toContain('INC-2')
  expect(subjects.join()).not.toContain('Stolen')
})

test('what is declared late does not ring for the time before', async () => {
  const { tocsin } = cast
  await tocsin.advance({ hours: 3 })
  await verb('declare', { severity: 'SEV1' })
  expect(await rings()).toEqual([])
  expect(await clock('mitigate')).toMatchObject({ state: 'running', due: '13:00' })
})
