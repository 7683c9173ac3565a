import { expect, test } from 'vitest'
import { changesOf } from './alert-changes.ts'
import type { Request } from './signal.ts'

const alert = { labels: { host: 'db-1', disk: 'sda' }, details: { tags: ['db', 'eu'], entity: 'disk' } }

const cases: [claim: string, Request, object][] = [
  ['a tag is added once', { ask: 'tag', tags: ['eu', 'new'] }, { details: { tags: ['db', 'eu', 'new'] } }],
  ['a tag is taken away', { ask: 'untag', tags: ['db', 'other'] }, { details: { tags: ['eu'] } }],
  [
    'who is called is noted',
    { ask: 'call', responder: { kind: 'team', name: 'web' } },
    { details: { tags: ['db', 'eu'], responders: [{ kind: 'team', name: 'web' }] } },
  ],
  ['labels are added', { ask: 'label', labels: { disk: 'sdb' } }, { labels: { host: 'db-1', disk: 'sdb' } }],
  ['a description is set', { ask: 'describe', description: 'd' }, { details: { description: 'd' } }],
  ['an owner is noted', { ask: 'assign', to: 'bo' }, { details: { owner: 'bo', entity: 'disk' } }],
  ['a note changes nothing', { ask: 'note', text: 'n' }, {}],
]

test.each(cases)('%s', (_claim, request, expected) => {
  expect(changesOf(alert, request.ask, request)).toMatchObject(expected)
})

test('labels are taken away', () => {
  expect(changesOf(alert, 'unlabel', { ask: 'unlabel', names: ['disk'] })).toEqual({
    labels: { host: 'db-1' },
  })
})
