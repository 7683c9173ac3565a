import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Incident } from '../../api/incident.ts'
import { statuses, type Status } from '../../domain/incident/lifecycle.ts'
import { person, raiseCurtain, type Cast } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'

const because = { override: 'It is tried out' }
const base = '/api/v1/incidents'

type Request = { path: string; body?: object; method?: string }

/** What people can do to an incident; `merge` is into another one that is open. */
const verbs = {
  ack: { path: 'acknowledge' },
  unack: { path: 'unacknowledge' },
  escalate: { path: 'escalate' },
  page: { path: 'pages', body: { target: 'bo' } },
  declare: { path: 'declare' },
  severity: { path: 'severity', body: { severity: 'SEV3', reason: 'It is less' } },
  investigate: { path: 'updates', body: { status: 'investigating' } },
  identify: { path: 'updates', body: { status: 'identified' } },
  mitigate: { path: 'updates', body: { status: 'mitigating' } },
  watch: { path: 'updates', body: { status: 'monitoring' } },
  update: { path: 'updates', body: { details: 'Still looking at the queue' } },
  resolve: { path: 'resolve' },
  'resolve!': { path: 'resolve', body: because },
  reopen: { path: 'reopen' },
  close: { path: 'close' },
  'close!': { path: 'close', body: because },
  merge: { path: 'merge', body: { into: 'INC-1' } },
  snooze: { path: 'snooze', body: { minutes: 5 } },
  assign: { path: 'roles', body: { scribe: 'lea' } },
  tag: { path: 'tags', body: { add: ['eu'] } },
  parent: { path: 'parent', body: { parent: 'INC-1' } },
  room: { path: 'war-room' },
  note: { path: 'timeline', body: { text: 'Seen' } },
  task: { path: 'tasks', body: { title: 'Look at the queue' } },
  edit: { path: '', method: 'PATCH', body: { impact: 'Nobody can pay' } },
} satisfies Record<string, Request>

type Verb = keyof typeof verbs

const isVerb = (name: string): name is Verb => Object.hasOwn(verbs, name)
const verbNames = Object.keys(verbs).filter(isVerb)

/** `=`: done, and in the same status; `-`: refused as a conflict; `!`: guarded; else the status it moves to. */
const table = `
            | detected      acknowledged  investigating identified mitigating monitoring    resolved      closed merged
ack         | acknowledged  =             =             =          =          =             -             -      -
unack       | =             detected      -             -          -          -             -             -      -
escalate    | =             =             =             =          =          =             -             -      -
page        | =             =             =             =          =          =             -             -      -
declare     | =             =             =             =          =          =             =             -      -
severity    | =             =             =             =          =          =             =             -      -
investigate | investigating investigating =             -          -          investigating -             -      -
identify    | identified    identified    identified    =          -          -             -             -      -
mitigate    | mitigating    mitigating    mitigating    mitigating =          -             -             -      -
watch       | monitoring    monitoring    monitoring    monitoring monitoring =             -             -      -
update      | =             =             =             =          =          =             =             =      =
resolve     | !             !             !             !          !          !             =             -      -
resolve!    | resolved      resolved      resolved      resolved   resolved   resolved      =             -      -
reopen      | =             =             =             =          =          investigating investigating -      -
close       | -             -             -             -          -          -             !             =      -
close!      | -             -             -             -          -          -             closed        =      -
merge       | merged        merged        merged        merged     merged     merged        merged        -      -
snooze      | =             =             =             =          =          =             -             -      -
assign      | =             =             =             =          =          =             -             -      -
tag         | =             =             =             =          =          =             =             =      =
parent      | =             =             =             =          =          =             =             =      -
room        | =             =             =             =          =          =             -             -      -
note        | =             =             =             =          =          =             =             =      =
task        | =             =             =             =          =          =             =             =      -
edit        | =             =             =             =          =          =             =             =      =`

type Cell = { verb: Verb; status: Status; end: string }

const cells: Cell[] = table
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [name, ...ends] = line.split(/[\s|]+/)
    return verbNames
      .filter((verb) => verb === name)
      .flatMap((verb) => statuses.map((status, index) => ({ verb, status, end: ends[index] ?? 'missing' })))
  })

let cast: Cast
const tokens = new Map<string, string | null>([
  ['admin', ADMIN_TOKEN],
  ['nobody', null],
])

beforeAll(async () => {
  cast = await raiseCurtain()
  const roles = { mona: 'manager', rita: 'responder', stan: 'stakeholder' }
  const people = Object.entries(roles).map(([id, role]) =>
    person(id, cast.phones.url, { role, teams: ['web'] }),
  )
  await cast.tocsin.apply({ people: [...people, person('olaf', cast.phones.url)] })
  for (const [who, role] of [...Object.entries(roles), ['olaf', 'responder']]) {
    const asked = { name: who, person: who, role, scopes: ['read', 'write'] }
    tokens.set(who ?? '', (await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token)
  }
  await cast.tocsin.do('POST', base, { title: 'The one that others are merged into' })
})
afterAll(() => cast.end())

/** The request alone: what would be due afterwards waits. */
async function send(who: string, { path, body = {}, method = 'POST' }: Request) {
  const token = tokens.get(who) ?? null
  const response = await fetch(new URL(path, cast.tocsin.url), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

const ways: Record<Status, Verb[]> = {
  detected: [],
  acknowledged: ['ack'],
  investigating: ['investigate'],
  identified: ['identify'],
  mitigating: ['mitigate'],
  monitoring: ['watch'],
  resolved: ['resolve!'],
  closed: ['resolve!', 'close!'],
  merged: ['merge'],
}

/** A declared incident that came to where it is as incidents do. */
async function incidentIn(status: Status, more: object = {}): Promise<string> {
  const { text } = await send('admin', {
    path: base,
    body: { title: `To be ${status}`, service: 'shop', severity: 'SEV2', ...more },
  })
  const { id } = Incident.parse(JSON.parse(text))
  for (const verb of ways[status]) await send('admin', at(id, verb))
  expect((await look(id)).status).toBe(status)
  return id
}

function at(id: string, verb: Verb): Request {
  const request: Request = verbs[verb]
  return { ...request, path: `${base}/${id}${request.path && `/${request.path}`}` }
}

async function look(id: string): Promise<Incident> {
  return Incident.parse(JSON.parse((await send('admin', { path: `${base}/${id}`, method: 'GET' })).text))
}

async function outcomeOf(who: string, id: string, { verb, status }: Cell): Promise<string> {
  const answer = await send(who, at(id, verb))
  if (answer.status === 409) return '-'
  if (answer.status === 422) return '!'
  if (answer.status >= 300) return `${answer.status} ${answer.text}`
  const { status: now } = await look(id)
  return now === status ? '=' : now
}

test('the table leaves nothing out', () => {
  expect(new Set(cells.map(({ verb }) => verb))).toEqual(new Set(verbNames))
  expect(cells).toHaveLength(verbNames.length * statuses.length)
  expect(cells.filter(({ end }) => end === 'missing')).toEqual([])
})

/** What did not move an incident leaves it to the next verb. */
describe.each(['admin', 'mona', 'rita'])('%s, who may', (who) => {
  test.each(statuses)('in %s', { timeout: 120_000 }, async (status) => {
    const wrong: string[] = []
    let id = await incidentIn(status)
    for (const cell of cells.filter((one) => one.status === status)) {
      const end = await outcomeOf(who, id, cell)
      if (end !== cell.end) wrong.push(`${cell.verb}: ${end} instead of ${cell.end}`)
      if (end !== '=' && end !== '-' && end !== '!') id = await incidentIn(status)
    }
    expect(wrong).toEqual([])
  })
})

/** `olaf` responds to incidents, and is no part of this one, which is private. */
describe.each([
  ['stan', 403],
  ['nobody', 401],
  ['olaf', 404],
])('%s, who may not', (who, refusal) => {
  test.each(statuses)('in %s', { timeout: 120_000 }, async (status) => {
    const id = await incidentIn(status, { private: true })
    if (who === 'stan')
      await send('admin', { path: `${base}/${id}`, method: 'PATCH', body: { private: false } })
    const before = await look(id)
    const wrong: string[] = []
    for (const verb of verbNames) {
      const answer = await send(who, at(id, verb))
      if (answer.status !== refusal) wrong.push(`${verb}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
    expect(await look(id)).toEqual(before)
  })
})
