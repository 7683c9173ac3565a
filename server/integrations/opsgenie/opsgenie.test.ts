import { expect, test } from 'vitest'
import { receive } from './receive.ts'
import { alertMeant, readTarget, targetOf } from './target.ts'

function received(content: object, target: string) {
  const bytes = Buffer.from(JSON.stringify(content))
  const receivedAt = new Date('2026-03-01T12:00:00Z')
  return receive({ bytes, headers: {}, receivedAt, target, fallbackDedupKey: 'generated' })
}

const cases: [target: string, body: object, asked: object][] = [
  ['close id x', {}, { ask: 'resolve' }],
  ['acknowledge number 5', {}, { ask: 'acknowledge' }],
  ['unacknowledge key disk', {}, { ask: 'unacknowledge' }],
  ['escalate key disk', { escalation: { id: 'x' } }, { ask: 'escalate' }],
  ['delete key disk', {}, { ask: 'delete' }],
  ['snooze key disk', { endTime: '2026-03-01T13:00:00Z' }, { ask: 'snooze' }],
  ['note key disk', { note: 'n' }, { ask: 'note', text: 'n' }],
  [
    'responder key disk',
    { responder: { type: 'schedule', name: 'web' } },
    { ask: 'call', responder: { kind: 'schedule', name: 'web' } },
  ],
  ['action:Restart%20it key disk', {}, { ask: 'act', action: 'Restart it' }],
  ['assign key disk', { owner: { username: 'bo' } }, { ask: 'assign', to: 'bo' }],
  ['tag key disk', { tags: ['a', 'b'] }, { ask: 'tag', tags: ['a', 'b'] }],
  ['untag key disk', { tags: 'a,b' }, { ask: 'untag', tags: ['a', 'b'] }],
  ['label key disk', { details: { a: 1 } }, { ask: 'label', labels: { a: '1' } }],
  ['unlabel key disk', { keys: 'a' }, { ask: 'unlabel', names: ['a'] }],
  ['message key disk', { message: 'm' }, { ask: 'summarise', summary: 'm' }],
  ['description key disk', { description: 'd' }, { ask: 'describe', description: 'd' }],
  ['priority key disk', { priority: 'p2' }, { ask: 'rate', severity: 'error', priority: 'P2' }],
]

test.each(cases)('%s %j', (target, body, request) => {
  expect(received({ user: 'ana', ...body }, target)).toMatchObject({
    readable: true,
    signals: [{ action: 'instruct', request, by: 'ana' }],
    answer: { status: 202 },
  })
})

test.each(['close', 'acknowledge'])(
  '%s by alias is a plain signal, after the note that came with it',
  (verb) => {
    expect(received({ note: 'n' }, `${verb} key disk`)).toMatchObject({
      signals: [
        { action: 'instruct', request: { ask: 'note', text: 'n' } },
        { action: verb === 'close' ? 'resolve' : verb, dedupKey: 'disk' },
      ],
    })
  },
)

test.each([
  ['snooze', { endTime: 'soon' }, 'endTime'],
  ['note', {}, 'note'],
  ['assign', {}, 'owner'],
  ['responder', { responder: { type: 'dog', name: 'rex' } }, 'responder'],
  ['responder', {}, 'responder'],
  ['tag', { tags: [] }, 'tags'],
  ['label', {}, 'details'],
  ['unlabel', {}, 'keys'],
  ['message', { message: ' ' }, 'message'],
  ['priority', { priority: 'P9' }, 'priority'],
])('%s %j is refused for its %s', (verb, body, field) => {
  expect(received(body, `${verb} key disk`)).toMatchObject({
    readable: false,
    answer: { status: 422, body: { errors: { [field]: expect.any(String) } } },
  })
})

test('an alert without an alias is given one, and has priority P3', () => {
  expect(received({ message: 'm' }, 'create')).toMatchObject({
    signals: [{ action: 'trigger', dedupKey: 'generated', severity: 'warning', details: { priority: 'P3' } }],
  })
})

test.each(['db 1/disk', 'key x', 'two\nlines', ''])('the target leads back to the alias %j', (alias) => {
  const alert = alertMeant(alias, 'alias')
  expect(readTarget(targetOf('close', alert))).toEqual({ verb: 'close', alert })
})
