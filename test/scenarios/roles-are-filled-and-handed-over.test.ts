import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { IncidentRole, RoleHandOver } from '../../api/incident-roles.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenOf } from '../world/token-of.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

function rosterOf(person: string, role: string, team: string | null = null) {
  const id = `${role.replaceAll(' ', '-')}-${person}`
  const layer = {
    id: 'all',
    people: [person],
    starts_at: '2026-01-05T10:00',
    turn: { unit: 'week', length: 1 },
  }
  return {
    schedule: { id, name: id, time_zone: 'UTC', layers: [layer] },
    roster: { id, role, schedule: id, team },
  }
}

async function applyRosters(...made: ReturnType<typeof rosterOf>[]): Promise<void> {
  await cast.tocsin.apply({
    schedules: made.map(({ schedule }) => schedule),
    role_rosters: made.map(({ roster }) => roster),
  })
}

async function declare(severity: string, as?: string): Promise<void> {
  const body = { title: 'Checkout fails', service: 'shop', severity }
  const options = as === undefined ? {} : { token: await tokenOf(cast, as) }
  expect((await cast.tocsin.ask('POST', '/api/v1/incidents', body, options)).status).toBe(201)
}

async function roles(): Promise<object> {
  return (await cast.tocsin.incident()).roles
}

/** What people were told besides being paged, as `bo: INC-1: you are scribe`. */
function told(): string[] {
  return cast.phones.received.flatMap(({ path, body }) =>
    body.subject === undefined ? [] : [`${path.slice(1)}: ${body.subject}`],
  )
}

const offers = '/api/v1/incidents/INC-1/hand-overs'

async function answerAs(person: string, path: string, body?: object) {
  return await cast.tocsin.ask<RoleHandOver & { detail: string }>('POST', `${offers}/${path}`, body, {
    token: await tokenOf(cast, person),
  })
}

async function assign(body: object) {
  return await cast.tocsin.ask<{ detail: string }>('POST', '/api/v1/incidents/INC-1/roles', body)
}

async function offer(body: object = {}): Promise<RoleHandOver> {
  return await cast.tocsin.do<RoleHandOver>('POST', offers, { to: 'bo', ...body })
}

describe('when an incident is declared', () => {
  test('the rosters fill the roles that its severity requires, those of the team first', async () => {
    await applyRosters(
      rosterOf('adam', 'ic'),
      rosterOf('lea', 'ic', 'web'),
      rosterOf('bo', 'tech_lead'),
      rosterOf('ana', 'scribe'),
    )
    await declare('SEV2')
    expect(await roles()).toEqual({ ic: 'lea', tech_lead: 'bo' })
    expect(told()).toEqual(['lea: INC-1: you are incident commander', 'bo: INC-1: you are technical lead'])
  })

  test('and wake who is on call for them, unless they were paged just now', async () => {
    await applyRosters(rosterOf('lea', 'ic'), rosterOf('ana', 'tech_lead'))
    await declare('SEV2')
    const paged = cast.phones.received.flatMap(({ path, body }) => (body.page_id ? [path.slice(1)] : []))
    expect(paged).toEqual(['ana', 'lea'])
  })

  test('and the rest when it becomes worse', async () => {
    await applyRosters(rosterOf('lea', 'ic'), rosterOf('ana', 'scribe'))
    await declare('SEV2')
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV1', reason: 'Spreads' })
    expect(await roles()).toEqual({ ic: 'lea', scribe: 'ana' })
  })

  test('who declares it commands it where no roster does', async () => {
    await declare('SEV1', 'bo')
    expect(await roles()).toEqual({ ic: 'bo' })
    expect(await cast.tocsin.story()).toContain('role-assigned')
  })

  test('who is away is not asked, and a roster with nobody says so', async () => {
    await applyRosters(rosterOf('lea', 'ic'))
    const week = { starts_at: '2026-03-01T00:00:00Z', ends_at: '2026-03-08T00:00:00Z' }
    await cast.tocsin.do('POST', '/api/v1/absences', { person: 'lea', ...week })
    await declare('SEV2')
    expect(await roles()).toEqual({})
    expect((await cast.tocsin.timeline()).find(({ event }) => event === 'roles-missing')?.text).toContain(
      'incident commander',
    )
  })

  test('an incident in triage needs nobody', async () => {
    await applyRosters(rosterOf('lea', 'ic'))
    await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Is it slow?', service: 'shop' })
    expect(await roles()).toEqual({})
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/declare', { severity: 'SEV2' })
    expect(await roles()).toEqual({ ic: 'lea' })
  })

  test('what is missing can be read', async () => {
    await declare('SEV2', 'bo')
    const { items } = await cast.tocsin.do<{ items: IncidentRole[] }>('GET', '/api/v1/incidents/INC-1/roles')
    expect(items.filter(({ need }) => need === 'required')).toMatchObject([
      { role: 'ic', holders: ['bo'], missing: false },
      { role: 'tech_lead', holders: [], missing: true },
    ])
  })
})

describe('people give roles', () => {
  test('and who gets one hears of it', async () => {
    await declare('SEV2')
    expect((await assign({ ic: 'bo', responders: ['ana', 'lea'] })).status).toBe(200)
    expect(told()).toEqual([
      'bo: INC-1: you are incident commander',
      'ana: INC-1: you are one of the responders',
      'lea: INC-1: you are one of the responders',
    ])
  })

  test('one person does not lead and command at once in SEV2', async () => {
    await declare('SEV2', 'bo')
    expect(await assign({ tech_lead: 'bo' })).toMatchObject({ status: 422 })
    expect(await assign({ tech_lead: 'bo', override: 'Nobody else is awake' })).toMatchObject({ status: 200 })
    const texts = (await cast.tocsin.timeline()).map(({ text }) => text)
    expect(texts.join(' ')).toContain('Nobody else is awake')
  })

  test.each([
    [{ ic: 'boo' }, 'did you mean "bo"?'],
    [{ scrib: 'bo' }, 'did you mean "scribe"?'],
    [{ ic: ['ana', 'bo'] }, 'one person is incident commander'],
  ])('a slip is told what was meant: %j', async (body, message) => {
    await declare('SEV3')
    const { status, body: problem } = await assign(body)
    expect({ status, detail: problem.detail }).toEqual({
      status: 400,
      detail: expect.stringContaining(message),
    })
  })
})

describe('a hand-over', () => {
  beforeEach(async () => {
    await declare('SEV1', 'ana')
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/timeline', { text: '[DECISION] Roll back' })
  })

  test('brings a brief, and the role moves once it is accepted', async () => {
    const { number, brief } = await offer({ brief: { pending_decisions: 'Whether to call the bank' } })
    expect(brief.strategy).toContain('Roll back')
    expect(brief.pending_decisions).toBe('Whether to call the bank')
    expect(await roles()).toEqual({ ic: 'ana' })
    expect(await answerAs('bo', `${number}/accept`, {})).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    })
    expect(await roles()).toEqual({ ic: 'bo' })
    expect(told().slice(1)).toEqual([
      'bo: INC-1: take over as incident commander?',
      'ana: INC-1: bo took over',
    ])
  })

  test('stays where it is when it is declined', async () => {
    await offer()
    await answerAs('bo', '1/decline', { reason: 'I am on a train' })
    expect(await roles()).toEqual({ ic: 'ana' })
    expect((await cast.tocsin.timeline()).at(-1)?.text).toContain('I am on a train')
  })

  test('is answered by nobody else, and once', async () => {
    await offer()
    expect(await answerAs('lea', '1/accept', {})).toMatchObject({ status: 403 })
    expect(await answerAs('bo', '1/accept', {})).toMatchObject({ status: 200 })
    expect(await answerAs('bo', '1/accept', {})).toMatchObject({ status: 409 })
    expect(await answerAs('bo', '2/accept', {})).toMatchObject({ status: 404 })
  })

  test('of two answers at once one counts', async () => {
    await offer()
    const answers = await Promise.all([answerAs('bo', '1/accept', {}), answerAs('bo', '1/decline', {})])
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  })

  test('is over when the role went elsewhere meanwhile', async () => {
    await offer()
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'lea' })
    expect(await answerAs('bo', '1/accept', {})).toMatchObject({ status: 409 })
    expect(await roles()).toEqual({ ic: 'lea' })
  })

  test('is not asked twice, until it is withdrawn', async () => {
    await offer()
    expect((await cast.tocsin.ask('POST', offers, { to: 'lea' })).status).toBe(409)
    await cast.tocsin.do('POST', `${offers}/1/withdraw`)
    expect((await offer({ to: 'lea' })).number).toBe(2)
  })

  test('has its brief put right until it is answered', async () => {
    await offer()
    const edited = await cast.tocsin.do<RoleHandOver>('PATCH', `${offers}/1`, { strategy: 'Fail over' })
    expect(edited.brief).toMatchObject({ strategy: 'Fail over', people: 'incident commander: ana' })
    await answerAs('bo', '1/accept', {})
    expect((await cast.tocsin.ask('PATCH', `${offers}/1`, { strategy: 'x' })).status).toBe(409)
  })

  test('does not make the technical lead the commander as well', async () => {
    await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { tech_lead: 'bo' })
    expect((await cast.tocsin.ask('POST', offers, { to: 'bo' })).status).toBe(422)
  })

  test('of a role that nobody has is an assignment', async () => {
    const answer = await cast.tocsin.ask<{ detail: string }>('POST', offers, { to: 'bo', role: 'scribe' })
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('assign it') },
    })
  })
})

test('rosters are exported as they were applied, and what they need cannot be removed', async () => {
  await applyRosters(rosterOf('lea', 'incident commander', 'web'))
  const exported = await cast.tocsin.do<{ role_rosters: object[] }>('GET', '/api/v1/organisation')
  expect(exported.role_rosters).toMatchObject([{ role: 'ic', team: 'web' }])
  const again = await cast.tocsin.do<{ changes: object[] }>(
    'POST',
    '/api/v1/organisation/apply?prune=true',
    exported,
  )
  expect(again.changes).toEqual([])
  const gone = await cast.tocsin.ask('DELETE', '/api/v1/schedules/incident-commander-lea')
  expect(gone.status).toBe(409)
})
