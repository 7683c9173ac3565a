import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAdvice, type Advice } from '../../api/advice.ts'
import { approveChange, askForChange, declineChange, listChangeRequests } from '../../api/change-requests.ts'
import { addTask, editTask, listTasks, type Task } from '../../api/tasks.ts'
import { answerTriage, readTriage, type Triage } from '../../api/triage.ts'
import { addWorkaround, listWorkarounds, undoWorkaround } from '../../api/workarounds.ts'
import { FakeServer } from './fake-server.ts'
import { runCli, type World } from './run-cli.ts'

let server: FakeServer
const tocsin = (words: string[], world: World = {}) =>
  runCli(['incident', ...words], { ...world, env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const at = '2026-03-01T10:05:00.000Z'
const task: Task = {
  number: 3,
  title: 'Name an incident commander',
  phase: 'response',
  checklist: 'response',
  item: 'commander',
  assignee: 'bo',
  due_at: at,
  state: 'open',
  ended_by: null,
  ended_at: null,
  created_by: 'Tocsin',
  created_at: at,
}
const request = {
  number: 1,
  what: 'Restart the workers',
  undo: null,
  state: 'asked' as const,
  asked_by: 'bo',
  asked_at: at,
  decided_by: null,
  decided_at: null,
  reason: null,
  overridden: false,
}
const workaround = {
  number: 1,
  what: 'Pool raised',
  undo: 'set it back',
  applied_by: 'bo',
  applied_at: at,
  undone_by: null,
  undone_at: null,
}
const question = (id: string, kind: Triage['questions'][number]['kind'], more: object = {}) => ({
  id,
  kind,
  ask: `${id}?`,
  answered: false,
  answer: null,
  hint: null,
  ...more,
})
const triage: Triage = {
  questions: [
    question('affected', 'text'),
    question('service', 'service', { answered: true, answer: 'shop' }),
    question('users_affected', 'number'),
    question('since', 'instant', { hint: 'detected at 10:00' }),
    question('data_at_risk', 'yes-no'),
    question('workaround', 'text'),
  ],
  open: 5,
  detected_at: at,
}

const advice: Advice = {
  recommended: 'rollback',
  options: [
    { option: 'rollback', verdict: 'do', because: ['"v2" was deployed'] },
    { option: 'resolve', verdict: 'not-now', because: ['it is investigating'] },
  ],
  questions: [{ id: 'fix_ready', ask: 'Is a fix ready?' }],
  strategies: [{ cause: 'deployment', because: 'it was deployed', steps: ['Roll back'] }],
  when_it_gets_worse: ['Stop.'],
  known: {
    elapsed_minutes: 1,
    stable_minutes: null,
    stability_minutes: 15,
    mitigate_minutes: 60,
    error_rate: null,
    alerts_firing: 1,
    workaround: null,
    suspected_change: null,
  },
}

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(listTasks, () => ({ items: [task], next_cursor: null }))
  server.on(addTask, () => task)
  server.on(editTask, ({ params, body }) => ({
    ...task,
    number: params.number,
    state: body.state ?? 'open',
    ended_by: body.state === 'done' ? 'ana' : null,
  }))
  server.on(readTriage, () => triage)
  server.on(answerTriage, () => triage)
  server.on(listChangeRequests, () => ({ items: [request], next_cursor: null }))
  server.on(askForChange, () => request)
  server.on(approveChange, () => ({
    ...request,
    state: 'approved' as const,
    decided_by: 'ana',
    overridden: true,
  }))
  server.on(declineChange, () => ({ ...request, state: 'declined' as const, decided_by: 'ana' }))
  server.on(listWorkarounds, () => ({ items: [workaround], next_cursor: null }))
  server.on(addWorkaround, () => workaround)
  server.on(undoWorkaround, () => ({ ...workaround, undone_by: 'ana', undone_at: at }))
  server.on(readAdvice, () => advice)
})
afterAll(() => server.close())

describe('tasks', () => {
  test('are listed with who and when', async () => {
    const { code, out } = await tocsin(['tasks', 'INC-1', '--state', 'open'])
    expect(code).toBe(0)
    expect(out).toMatch(/\[ \] +3 +response +bo +2026-03-01 10:05 UTC +Name an incident commander/)
    expect(server.last?.path).toContain('state=open')
  })

  test('are added for somebody', async () => {
    const { code } = await tocsin([
      'task',
      'add',
      'INC-1',
      'Ask',
      'the',
      'bank',
      '--for',
      'bo',
      '--minutes',
      '20',
    ])
    expect(code).toBe(0)
    expect(server.last?.body).toEqual({ title: 'Ask the bank', assignee: 'bo', due_minutes: 20 })
  })

  test('several are ticked off at once', async () => {
    const { out } = await tocsin(['task', 'done', 'INC-1', '3', '4'])
    expect(out.match(/\[x\]/g)).toHaveLength(2)
    expect(server.last).toMatchObject({ path: '/api/v1/incidents/INC-1/tasks/4', body: { state: 'done' } })
  })

  test('one is given to somebody, or to nobody', async () => {
    await tocsin(['task', 'assign', 'INC-1', '3', 'none'])
    expect(server.last?.body).toEqual({ assignee: null })
  })

  test('a number is a number', async () => {
    expect(await tocsin(['task', 'done', 'INC-1', 'three'])).toMatchObject({ code: 2 })
  })
})

describe('triage', () => {
  test('asks one by one on a terminal what is not answered, until it can be read', async () => {
    const input = ['Nobody can pay', 'many', '1200', '', 'perhaps', 'n', 'none', ''].join('\n')
    const { code, err } = await tocsin(['triage', 'INC-1'], { isTerminal: true, input })
    expect(code).toBe(0)
    expect(server.last?.body).toEqual({
      affected: 'Nobody can pay',
      users_affected: 1200,
      data_at_risk: false,
      workaround: null,
    })
    expect(err).toContain('since? (detected at 10:00) [such as 2026-03-01 14:20]')
    expect(err).not.toContain('service?')
  })

  test('elsewhere it shows what is known', async () => {
    const { out } = await tocsin(['triage', 'INC-1'])
    expect(out).toContain('  service? shop')
    expect(out).toContain('? affected?')
    expect(out).toContain('5 not answered yet.')
  })

  test('is answered by flags; none is an answer', async () => {
    await tocsin(['triage', 'INC-1', '--changed', 'none', '--data-at-risk', 'no', '--users-affected', '5'])
    expect(server.last).toMatchObject({
      method: 'POST',
      body: { changed: null, data_at_risk: false, users_affected: 5 },
    })
  })
})

test('advice is what to do first, with its reasons', async () => {
  const { out } = await tocsin(['advice', 'INC-1', '--reversible', 'yes', '--fix-ready', 'no'])
  expect(out.split('\n')[0]).toBe('Do: rollback')
  expect(out).toContain('Not now: resolve\n  - it is investigating')
  expect(out).toContain('--fix-ready yes|no  Is a fix ready?')
  expect(server.last?.path).toBe('/api/v1/incidents/INC-1/advice?reversible=yes&fix_ready=no')
})

describe('changes of production', () => {
  test('are asked for and listed', async () => {
    await tocsin(['change-request', 'ask', 'INC-1', 'Restart', 'the', 'workers', '--undo', 'nothing'])
    expect(server.last?.body).toEqual({ what: 'Restart the workers', undo: 'nothing' })
    expect((await tocsin(['change-request', 'list', 'INC-1'])).out).toMatch(/1 +asked .* Restart the workers/)
  })

  test('are approved with a reason, or declined with one', async () => {
    const { out } = await tocsin(['change-request', 'approve', 'INC-1', '1', '--override', 'alone'])
    expect(out).toContain('ana (override)')
    expect(server.last?.body).toEqual({ override: 'alone' })
    expect(await tocsin(['change-request', 'decline', 'INC-1', '1'])).toMatchObject({ code: 2 })
    await tocsin(['change-request', 'decline', 'INC-1', '1', '--reason', 'no'])
    expect(server.last?.body).toEqual({ reason: 'no' })
  })
})

test('workarounds are noted, listed and undone', async () => {
  await tocsin(['workaround', 'add', 'INC-1', 'Pool', 'raised', '--undo', 'set it back'])
  expect(server.last?.body).toEqual({ what: 'Pool raised', undo: 'set it back' })
  await tocsin(['workaround', 'list', 'INC-1', '--open'])
  expect(server.last?.path).toContain('open=true')
  expect((await tocsin(['workaround', 'undo', 'INC-1', '1'])).out).toMatch(
    /2026-03-01 10:05 UTC +Pool raised/,
  )
})
