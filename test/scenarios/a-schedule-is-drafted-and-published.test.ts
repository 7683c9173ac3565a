import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cast, KEY, person, raiseCurtain, rung } from '../world/cast.ts'

type Stretch = { schedule: string; starts_at: string; ends_at: string }
type Preview = {
  changes: (Stretch & { before: string[]; after: string[] })[]
  gaps_made: Stretch[]
  people: { person: string; gained: Stretch[]; lost: Stretch[] }[]
}
type Draft = { id: string; stale: boolean; content: { layers: { people: string[] }[] } }
type Published = { version: number; told: string[]; preview: Preview }
type Versions = { items: { number: number; author: string; note: string | null }[] }
type Refusal = { detail: string; errors: { path: string; message: string }[] }

/** A Monday; Ana is on call in `primary`, week after week, from Monday 10:00 in Lisbon. */
let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T09:00:00Z' })
})
afterEach(async () => await cast.end())

const of = (path: string) => `/api/v1/schedules/primary${path}`
const layer = { id: 'weekly', people: ['ana'], starts_at: '2026-01-05T10:00', turn: { unit: 'week' } }
const alternating = { layers: [{ ...layer, people: ['ana', 'bo'] }] }

async function draft(changes: object, note?: string): Promise<Draft> {
  return await cast.tocsin.do<Draft>('POST', of('/drafts'), { changes, ...(note && { note }) })
}

/** What people were told: `bo: You are now on call: …`. */
function told(): string[] {
  return cast.phones.received
    .filter(({ body }) => body.subject?.startsWith('Your shifts changed'))
    .map(({ path, body }) => `${path.slice(1)}: ${body.text}`)
}

test('a draft changes nothing, and its preview says who is on call differently', async () => {
  const { id } = await draft(alternating)
  const preview = await cast.tocsin.do<Preview>(
    'GET',
    of(`/drafts/${id}/preview?from=2026-03-03T00:00:00Z&to=2026-03-30T00:00:00Z`),
  )
  const change = { schedule: 'primary', before: ['ana'], after: ['bo'] }
  expect(preview.changes).toEqual([
    { ...change, starts_at: '2026-03-09T10:00:00.000Z', ends_at: '2026-03-16T10:00:00.000Z' },
    { ...change, starts_at: '2026-03-23T10:00:00.000Z', ends_at: '2026-03-30T00:00:00.000Z' },
  ])
  expect(preview.gaps_made).toEqual([])
  expect(preview.people.map((each) => each.person)).toEqual(['ana', 'bo'])
  expect((await cast.tocsin.do<{ layers: object[] }>('GET', of(''))).layers).toMatchObject([
    { people: ['ana'] },
  ])
  expect(told()).toEqual([])
})

test('who is on call differently is told on publishing, each about the own shifts', async () => {
  const { id } = await draft({
    overrides: [{ id: 'o1', person: 'bo', starts_at: '2026-03-04T18:00', ends_at: '2026-03-05T09:00' }],
  })
  const { told: reached, version } = await cast.tocsin.do<Published>('POST', of(`/drafts/${id}/publish`), {
    note: 'Ana is at a concert',
  })
  expect(reached).toEqual(['ana', 'bo'])
  expect(version).toBe(2)
  const stretch = 'Primary: Wed 2026-03-04 18:00 to Thu 2026-03-05 09:00'
  const rest = 'Times are in Europe/Lisbon. Changed by TOCSIN_ADMIN_TOKEN: Ana is at a concert'
  expect(told().toSorted()).toEqual([
    `ana: You are no longer on call:\n- ${stretch}\n${rest}`,
    `bo: You are now on call:\n- ${stretch}\n${rest}`,
  ])
  expect(await cast.tocsin.do('GET', of('/drafts'))).toMatchObject({ items: [] })
})

test('a publish between two steps: the next step pages whoever is on call then', async () => {
  const step = { wait_minutes: 10, targets: [{ schedule: 'primary' }] }
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, step] }],
  })
  const { id } = await draft({ layers: [{ ...layer, people: ['lea'] }] })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 5 })
  await cast.tocsin.do('POST', of(`/drafts/${id}/publish`), {})
  const notices = cast.phones.received.length - 1
  await cast.tocsin.advance({ minutes: 5 })
  expect(
    rung(cast)
      .split(' ')
      .filter((_, index) => index === 0 || index > notices),
  ).toEqual(['ana', 'lea'])
})

test('a draft of a schedule that was changed meanwhile is not published, until it is written again', async () => {
  const { id } = await draft(alternating)
  await cast.tocsin.do('PATCH', of(''), { name: 'First line' })
  const refused = await cast.tocsin.ask<Refusal>('POST', of(`/drafts/${id}/publish`), {})
  expect(refused.status).toBe(412)
  expect(refused.body.detail).toContain('write the draft again')
  expect(await cast.tocsin.do<Draft>('GET', of(`/drafts/${id}`))).toMatchObject({ stale: true })
  await cast.tocsin.do('PUT', of(`/drafts/${id}`), { changes: alternating })
  await cast.tocsin.do('POST', of(`/drafts/${id}/publish`), {})
  expect(await cast.tocsin.do('GET', of(''))).toMatchObject({
    name: 'First line',
    layers: [{ people: ['ana', 'bo'] }],
  })
})

test('a gap that a draft makes is refused, or confirmed with a reason that stays in the history', async () => {
  const { id } = await draft({ layers: [{ ...layer, ends_at: '2026-04-06T10:00' }] })
  const refused = await cast.tocsin.ask<Refusal>('POST', of(`/drafts/${id}/publish`), {})
  expect(refused.status).toBe(422)
  expect(refused.body.detail).toContain('Nobody would be on call in primary from 2026-04-06T09:00:00.000Z')
  const { preview } = await cast.tocsin.do<Published>('POST', of(`/drafts/${id}/publish`), {
    note: 'The shop closes',
    confirm_gaps: 'nothing runs any more',
  })
  expect(preview.gaps_made).toMatchObject([{ starts_at: '2026-04-06T09:00:00.000Z' }])
  const { items } = await cast.tocsin.do<Versions>('GET', of('/versions'))
  expect(items[0]?.note).toBe('The shop closes\nGap accepted: nothing runs any more')
})

test('a temporary schedule is drafted and published like everything else', async () => {
  const window = { starts_at: '2026-03-04T00:00', ends_at: '2026-03-05T00:00' }
  const audit = { ...layer, id: 'audit', people: ['lea'] }
  const { id } = await draft({
    temporary_schedules: [{ id: 'audit-day', name: 'Audit', ...window, layers: [audit] }],
  })
  const { preview } = await cast.tocsin.do<Published>('POST', of(`/drafts/${id}/publish`), {})
  expect(preview.changes).toMatchObject([
    { before: ['ana'], after: ['lea'], starts_at: '2026-03-04T00:00:00.000Z' },
  ])
  await cast.tocsin.advance({ days: 2 })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toMatch(/ lea$/)
})

test('a schedule that follows changes with the one that it follows, and its people are told', async () => {
  const second = { id: 'second', follows: { schedule: 'primary', layer: 'weekly' }, offset: 1 }
  await cast.tocsin.apply({
    schedules: [
      { id: 'secondary', name: 'Secondary', time_zone: 'Europe/Lisbon', team: 'web', layers: [second] },
    ],
  })
  const inSecondary = () =>
    cast.tocsin.do('GET', '/api/v1/schedules/secondary/on-call?at=2026-03-10T00:00:00Z')
  expect(await inSecondary()).toMatchObject({ people: [{ id: 'ana' }] })
  const { id } = await draft({ layers: [{ ...layer, people: ['bo', 'lea'] }] })
  const { preview } = await cast.tocsin.do<Published>('POST', of(`/drafts/${id}/publish`), {})
  expect(await inSecondary()).toMatchObject({ people: [{ id: 'bo' }] })
  expect(new Set(preview.changes.map(({ schedule }) => schedule))).toEqual(new Set(['primary', 'secondary']))
})

test('every way to change a schedule makes a version, and undo goes back to the one before', async () => {
  await cast.tocsin.do('PATCH', of(''), alternating)
  await cast.tocsin.do('POST', of('/overrides'), {
    id: 'o1',
    person: 'lea',
    starts_at: '2026-03-20T00:00',
    ends_at: '2026-03-21T00:00',
  })
  await cast.tocsin.apply({
    schedules: [{ ...(await cast.tocsin.do('GET', of(''))), version: undefined, name: 'By file' }],
  })
  const { items } = await cast.tocsin.do<Versions>('GET', of('/versions'))
  expect(items.map(({ number }) => number)).toEqual([4, 3, 2, 1])
  const { version } = await cast.tocsin.do<Published>('POST', of('/undo'), { version: 2, note: 'Not yet' })
  expect(version).toBe(5)
  expect(await cast.tocsin.do('GET', of(''))).toMatchObject({
    name: 'Primary',
    overrides: [],
    layers: [{ people: ['ana', 'bo'] }],
  })
  await cast.tocsin.do('POST', of('/undo'), {})
  expect(await cast.tocsin.do('GET', of(''))).toMatchObject({ name: 'By file', overrides: [{ id: 'o1' }] })
})

test('an undo can be looked at before it is done', async () => {
  await cast.tocsin.do('PATCH', of(''), alternating)
  const { preview, version } = await cast.tocsin.do<Published>('POST', of('/undo'), { dry_run: true })
  expect(version).toBeNull()
  expect(preview.changes[0]).toMatchObject({ before: ['bo'], after: ['ana'] })
  expect(await cast.tocsin.do('GET', of(''))).toMatchObject({ layers: [{ people: ['ana', 'bo'] }] })
})

test('there is nothing to undo in a schedule that was never changed', async () => {
  expect((await cast.tocsin.ask('POST', of('/undo'), {})).status).toBe(409)
})

test('a draft is checked like the schedule itself, and who may not edit the schedule drafts nothing', async () => {
  const wrong = await cast.tocsin.ask<Refusal>('POST', of('/drafts'), {
    changes: { layers: [{ ...layer, people: ['anna'] }] },
  })
  expect(wrong.body.errors).toEqual([
    { path: 'layers[0].people[0]', message: 'no person "anna"; did you mean "ana"?' },
  ])
  const another = await cast.tocsin.ask<Refusal>('POST', of('/drafts'), { changes: { id: 'second' } })
  expect(another.body.errors).toEqual([{ path: 'id', message: 'is another than in the path' }])
  await cast.tocsin.apply({ people: [person('rob', cast.phones.url, { role: 'manager' })] })
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'rob',
    person: 'rob',
    role: 'manager',
    scopes: ['write'],
  })
  expect((await cast.tocsin.ask('POST', of('/drafts'), { changes: alternating }, { token })).status).toBe(403)
})
