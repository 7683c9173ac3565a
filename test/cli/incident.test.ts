import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRoles } from '../../api/incident-roles.ts'
import { addNote, readTimeline } from '../../api/incident-timeline.ts'
import * as verbs from '../../api/incident-verbs.ts'
import * as contract from '../../api/incidents.ts'
import { Refused } from '../../api/problem.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'
import { anEntry, anIncident, aReport } from './sample.ts'

let server: FakeServer

const env = () => ({ TOCSIN_URL: server.url, TOCSIN_TOKEN: 'secret' })
const typed = (line: string) => line.split(' ')
const tocsin = (words: string[], input?: string) =>
  runCli(words, { env: env(), ...(input === undefined ? {} : { input }) })

beforeAll(async () => {
  server = await FakeServer.start({ token: 'secret' })
  const changing = [
    verbs.acknowledgeIncident,
    verbs.unacknowledgeIncident,
    verbs.escalateIncident,
    verbs.reopenIncident,
    verbs.setParent,
    verbs.tagIncident,
    verbs.changeSeverity,
    verbs.updateIncident,
    assignRoles,
    verbs.closeIncident,
    verbs.mergeIncident,
    verbs.snoozeIncident,
    verbs.resolveIncident,
  ]
  server
    .onAny(changing, () => anIncident())
    .on(contract.createIncident, ({ body }) => aReport({ title: body.title ?? 'T' }))
    .on(verbs.declareIncident, () => aReport())
    .on(contract.listRelatedIncidents, () => ({ items: [], next_cursor: null }))
    .on(contract.page, ({ body }) => anIncident({ title: body.title, declared: false }))
    .on(contract.listIncidents, ({ query }) =>
      query.cursor === 'more'
        ? { items: [anIncident({ id: 'INC-1' })], next_cursor: null }
        : { items: [anIncident()], next_cursor: 'more' },
    )
    .on(contract.showIncident, ({ params }) => {
      if (params.id !== 'INC-142') throw new Refused('not-found', `There is no incident ${params.id}.`)
      return anIncident()
    })
    .on(readTimeline, () => ({
      items: [anEntry(), anEntry({ number: 2, kind: 'NOTE', text: 'Seen | by\nus' })],
      next_cursor: null,
    }))
    .on(addNote, ({ body }) => anEntry({ kind: body.kind ?? 'NOTE', text: body.text }))
})
afterAll(() => server.close())

describe('what is typed is what is asked', () => {
  const at = '/api/v1/incidents/INC-142'
  test.each<[string, string[], string, unknown]>([
    [
      'create',
      typed(
        'create --title T --severity SEV-1 --impact I --service s --detected-by monitoring --started-at 2026-03-01T10:00Z',
      ),
      '/api/v1/incidents',
      {
        title: 'T',
        severity: 'SEV-1',
        impact: 'I',
        service: 's',
        detected_by: 'monitoring',
        started_at: '2026-03-01T10:00:00.000Z',
      },
    ],
    ['ack', ['ack', 'INC-142'], `${at}/acknowledge`, undefined],
    ['unack', ['unack', 'INC-142'], `${at}/unacknowledge`, undefined],
    ['escalate', ['escalate', 'INC-142'], `${at}/escalate`, undefined],
    ['reopen', ['reopen', 'INC-142'], `${at}/reopen`, undefined],
    ['declare', ['declare', 'INC-142', '--severity', 'p1'], `${at}/declare`, { severity: 'p1' }],
    [
      'severity',
      ['severity', 'INC-142', 'sev2', '--reason', 'R'],
      `${at}/severity`,
      { severity: 'sev2', reason: 'R' },
    ],
    [
      'update',
      typed(
        'update INC-142 --status identified --event E --details D --error-rate 12.5 --users-affected 1200',
      ),
      `${at}/updates`,
      { status: 'identified', event: 'E', details: 'D', error_rate: 12.5, users_affected: 1200 },
    ],
    [
      'update for customers',
      typed('update INC-142 --audience external --details D'),
      `${at}/updates`,
      { audience: 'external', details: 'D' },
    ],
    [
      'assign',
      ['assign', 'INC-142', '--ic', 'ana', '--scribe', 'none', '--responders', 'bo,cy', 'dee'],
      `${at}/roles`,
      { ic: 'ana', scribe: null, responders: ['bo', 'cy', 'dee'] },
    ],
    [
      'assign both leads, with the reason',
      ['assign', 'INC-142', '--tech-lead', 'ana', '--exec-liaison', 'eve', '--override', 'alone'],
      `${at}/roles`,
      { tech_lead: 'ana', exec_liaison: 'eve', override: 'alone' },
    ],
    [
      'note',
      ['note', 'INC-142', 'rolled', 'back', '--kind', 'ACTION'],
      `${at}/timeline`,
      { text: 'rolled back', kind: 'ACTION' },
    ],
    [
      'resolve',
      ['resolve', 'INC-142', '--outcome', 'fixed', '--criteria-confirmed'],
      `${at}/resolve`,
      { outcome: 'fixed', criteria_confirmed: true },
    ],
    ['close', ['close', 'INC-142', '--override', 'R'], `${at}/close`, { override: 'R' }],
    ['merge', ['merge', 'INC-142', 'INC-1'], `${at}/merge`, { into: 'INC-1' }],
    [
      'resolve with single criteria',
      ['resolve', 'INC-142', '--criteria', 'latency', 'error-rate'],
      `${at}/resolve`,
      { criteria: ['latency', 'error-rate'] },
    ],
    [
      'declare with all there is',
      typed(
        'declare INC-142 --template security --tag a --tag b --private --drill --declared-at 2026-03-01T10:00Z',
      ),
      `${at}/declare`,
      {
        template: 'security',
        tags: ['a', 'b'],
        private: true,
        drill: true,
        declared_at: '2026-03-01T10:00:00.000Z',
      },
    ],
    ['tag', ['tag', 'INC-142', 'a', 'b', '--remove', 'c'], `${at}/tags`, { add: ['a', 'b'], remove: ['c'] }],
    ['parent', ['parent', 'INC-142', 'INC-1'], `${at}/parent`, { parent: 'INC-1' }],
    ['parent none', ['parent', 'INC-142', 'none'], `${at}/parent`, { parent: null }],
    [
      'close with a date',
      ['close', 'INC-142', '--postmortem-at', '2026-03-04T10:00Z'],
      `${at}/close`,
      { postmortem_at: '2026-03-04T10:00:00.000Z' },
    ],
    ['snooze', ['snooze', 'INC-142', '--minutes', '30'], `${at}/snooze`, { minutes: 30 }],
  ])('%s', async (_name, words, path, body) => {
    expect(await tocsin(['incident', ...words])).toMatchObject({ code: 0, err: '' })
    expect(server.last).toMatchObject({ method: 'POST', path })
    expect(server.last?.body).toEqual(body)
  })

  test('page', async () => {
    await tocsin(['page', 'ana', '--title', 'Look'])
    expect(server.last).toMatchObject({ path: '/api/v1/pages', body: { target: 'ana', title: 'Look' } })
  })

  test('what opens an incident has an idempotency key, another one each time', async () => {
    await tocsin(['incident', 'create', '--title', 'T'])
    const key = server.last?.headers['idempotency-key']
    await tocsin(['incident', 'create', '--title', 'T'])
    expect(key).toMatch(/^[\da-f-]{36}$/)
    expect(server.last?.headers['idempotency-key']).not.toBe(key)
  })

  test('a note can come from standard input', async () => {
    await tocsin(['incident', 'note', 'INC-142', '-'], 'two\nlines')
    expect(server.last?.body).toEqual({ text: 'two\nlines' })
  })
})

describe('what comes back', () => {
  test('create prints the id first', async () => {
    const { out } = await tocsin(['incident', 'create', '--title', 'T'])
    expect(out).toBe('INC-142  SEV1  acknowledged  T\n')
  })

  test('JSON has the shape of the API', async () => {
    const { out } = await tocsin(['incident', 'ack', 'INC-142', '--json'])
    expect(JSON.parse(out)).toEqual(anIncident())
  })

  test('a list is one page and says how it goes on, on stderr', async () => {
    const { out, err } = await tocsin(['incident', 'list'])
    expect(out.split('\n')[1]).toMatch(/^INC-142 +SEV1 +acknowledged +checkout-api /)
    expect(err).toContain('--cursor more')
  })

  test('--all reads every page', async () => {
    const { out, err } = await tocsin(['incident', 'list', '--all', '--json', '--status', 'open'])
    const list: { items: { id: string }[] } = JSON.parse(out)
    expect(list).toMatchObject({ items: [{ id: 'INC-142' }, { id: 'INC-1' }], next_cursor: null })
    expect(server.last?.path).toBe('/api/v1/incidents?status=open&limit=100&cursor=more')
    expect(err).toBe('')
  })

  test('show has the facts and then the timeline', async () => {
    const { out } = await tocsin(['incident', 'show', 'INC-142'])
    expect(out).toMatch(/^INC-142 {2}Checkout fails\nStatus: +acknowledged\n/)
    expect(out).toContain('\n\n2026-03-01 (UTC)\n  1  11:50:00 Tocsin [ACTION] Opened\n')
  })

  test('show as JSON is the incident with its timeline', async () => {
    const { out } = await tocsin(['incident', 'show', 'INC-142', '--json'])
    expect(JSON.parse(out)).toMatchObject({ ...anIncident(), timeline: [{ number: 1 }, { number: 2 }] })
  })

  test('the timeline is exported as a table whose cells cannot break it', async () => {
    const { out } = await tocsin(['incident', 'timeline', 'INC-142', '--export', 'md'])
    expect(out).toContain('# Timeline of INC-142: Checkout fails\n')
    expect(out).toContain('| 2026-03-01 11:50:00 | Tocsin | NOTE | Seen \\| by<br>us |\n')
  })

  test('the timeline is exported as JSON too', async () => {
    const { out } = await tocsin(['incident', 'timeline', 'INC-142', '--export', 'json'])
    expect(JSON.parse(out)).toMatchObject({ items: [{ number: 1 }, { number: 2 }], next_cursor: null })
  })
})

describe('refusals', () => {
  test('are the sentence of the server and exit code 1', async () => {
    expect(await tocsin(['incident', 'show', 'INC-9'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no incident INC-9.\n',
    })
  })

  test('a guard is answered with the options that pass it', async () => {
    server.on(verbs.resolveIncident, () => {
      throw new Refused('guarded', 'INC-142 is acknowledged; watch it in monitoring for 15 minutes.')
    })
    const { code, err } = await tocsin(['incident', 'resolve', 'INC-142'])
    expect(code).toBe(1)
    expect(err).toMatch(/^INC-142 is acknowledged/)
    expect(err).toContain('--criteria-confirmed')
    expect(err).toContain('--override REASON')
  })
})
