import { describe, expect, test } from 'vitest'
import { policy } from './actions.ts'
import {
  allow,
  isAction,
  mayGrant,
  mayTry,
  roles,
  scopes,
  type Action,
  type Actor,
  type Role,
  type Subject,
} from './policy-table.ts'

type Token = Extract<Actor, { kind: 'token' }>

function token(role: Role, known: Partial<Token> = {}): Token {
  const all: Token['scopes'] = [...scopes]
  return {
    kind: 'token',
    tokenId: 't1',
    name: 'cli',
    via: 'api',
    role,
    person: 'ana',
    teams: ['payments'],
    scopes: all,
    ...known,
  }
}

const [admin, manager, responder, stakeholder] = [
  token('admin'),
  token('manager'),
  token('responder'),
  token('stakeholder'),
]
const link: Actor = { kind: 'link', person: 'ana', incident: 'INC-7', actions: ['incident.acknowledge'] }
const engine: Actor = { kind: 'system', name: 'engine' }
const ours = { team: 'payments' }
const theirs = { team: 'search' }
const secret = { incident: 'INC-7', private: true, participants: ['ana'] }
const allActions = Object.keys(policy)
  .filter(isAction)
  .map((action) => ({ action }))

test.each<[string, Actor, Action, Subject | undefined, boolean]>([
  ['a responder acknowledges any incident', responder, 'incident.acknowledge', theirs, true],
  ['a responder edits any incident', responder, 'incident.edit', theirs, true],
  ['a responder creates incidents', responder, 'incident.create', undefined, true],
  ['a responder overrides schedules of their teams', responder, 'override.edit', ours, true],
  ['a responder overrides no other schedule', responder, 'override.edit', theirs, false],
  ['a responder edits no schedule', responder, 'schedule.edit', ours, false],
  [
    'a responder edits their own contact methods',
    responder,
    'contact-method.edit-own',
    { person: 'ana' },
    true,
  ],
  ['a responder edits nobody else’s', responder, 'contact-method.edit-own', { person: 'bo' }, false],
  ['a responder imports nothing', responder, 'incident.import', undefined, false],
  ['a manager does what responders do', manager, 'incident.acknowledge', theirs, true],
  ['a manager edits services of their teams', manager, 'service.edit', ours, true],
  ['a manager edits no service of others', manager, 'service.edit', theirs, false],
  ['a manager edits nothing that belongs to no team', manager, 'service.edit', { team: null }, false],
  ['a manager edits nothing whose team is not told', manager, 'service.edit', undefined, false],
  [
    'a manager edits people who are in one of their teams',
    manager,
    'person.edit',
    { teams: ['search', 'payments'] },
    true,
  ],
  ['a manager of no team is away all the same', manager, 'absence.edit', { person: 'ana', teams: [] }, true],
  ['a manager makes nobody an administrator', manager, 'person.change-role', ours, false],
  [
    'a manager re-routes nobody’s pages',
    manager,
    'contact-method.edit-own',
    { person: 'bo', ...ours },
    false,
  ],
  ['a manager reads no audit log', manager, 'audit-log.read', undefined, false],
  ['a stakeholder reads incidents', stakeholder, 'incident.read', theirs, true],
  ['a stakeholder reads metrics', stakeholder, 'metrics.read', undefined, true],
  ['a stakeholder acknowledges nothing', stakeholder, 'incident.acknowledge', ours, false],
  ['a stakeholder reads no raw signals', stakeholder, 'signal.read', undefined, false],
  ['a stakeholder changes nothing of their teams', stakeholder, 'organisation.edit', ours, false],
  ['an administrator edits any team', admin, 'organisation.edit', theirs, true],
  [
    'an administrator edits anybody’s contact methods',
    admin,
    'contact-method.edit-own',
    { person: 'bo' },
    true,
  ],
  [
    'a token of no person owns nothing',
    token('responder', { person: null }),
    'contact-method.edit-own',
    { person: null },
    false,
  ],
  ['a link does what it was signed for', link, 'incident.acknowledge', { incident: 'INC-7' }, true],
  ['a link does nothing else', link, 'incident.escalate', { incident: 'INC-7' }, false],
  ['a link does it to no other incident', link, 'incident.acknowledge', { incident: 'INC-8' }, false],
  ['a link does it to nothing unnamed', link, 'incident.acknowledge', undefined, false],
  ['a link of a page opens a private incident too', link, 'incident.acknowledge', secret, true],
  ['the engine resolves incidents by itself', engine, 'incident.edit', undefined, true],
  ['nobody reads anything', { kind: 'nobody' }, 'incident.read', undefined, false],
])('%s', (_claim, actor, action, subject, allowed) => {
  expect(allow(actor, action, subject).allow).toBe(allowed)
})

test.each<[string, Actor, boolean]>([
  ['participants see a private incident', responder, true],
  ['administrators see it', token('admin', { person: null }), true],
  ['a manager who takes no part does not', token('manager', { person: 'eve' }), false],
  ['a responder who takes no part does not', token('responder', { person: 'bo' }), false],
  ['a token of no person does not', token('responder', { person: null }), false],
])('%s', (_claim, actor, seen) => {
  const permission = allow(actor, 'incident.read', secret)
  expect(permission).toEqual(
    seen ? { allow: true } : { allow: false, because: expect.any(String), hide: true },
  )
})

test('what is hidden stays hidden whatever is tried', () => {
  const outsider = token('stakeholder', { person: 'bo', scopes: ['read'] })
  for (const { action } of allActions) expect(allow(outsider, action, secret)).toMatchObject({ hide: true })
})

test.each<[string, Token, Action, boolean]>([
  ['a token to read reads', token('admin', { scopes: ['read'] }), 'incident.read', true],
  ['a token to read writes nothing', token('admin', { scopes: ['read'] }), 'incident.edit', false],
  ['a token to write reads, too', token('responder', { scopes: ['write'] }), 'incident.read', true],
  ['a token to write administers nothing', token('admin', { scopes: ['write'] }), 'settings.edit', false],
  ['the admin scope does not lift a role', token('responder', { scopes: ['admin'] }), 'settings.edit', false],
  ['a token without scopes does nothing', token('admin', { scopes: [] }), 'incident.read', false],
])('scopes narrow the role: %s', (_claim, actor, action, allowed) => {
  expect(allow(actor, action).allow).toBe(allowed)
})

describe('the table as a whole', () => {
  test.each(allActions)(
    '$action can be done by administrators and the system, not by nobody',
    ({ action }) => {
      expect(allow(admin, action, theirs)).toEqual({ allow: true })
      expect(allow(engine, action, theirs)).toEqual({ allow: true })
      expect(allow({ kind: 'nobody' }, action, ours).allow).toBe(false)
    },
  )

  test('stakeholders only read, subscribe, are seen at incidents, and revoke their own tokens', () => {
    const open = allActions.filter(
      ({ action }) => mayTry(stakeholder, action).allow && !action.endsWith('.read'),
    )
    expect(open.map(({ action }) => action)).toEqual([
      'incident.attend',
      'subscription.edit',
      'command.run',
      'event.listen',
      'session.end',
      'own-account.edit',
      'device-login.answer',
      'token.create',
      'token.revoke',
    ])
  })

  test('a less mighty role may never do more', () => {
    for (const { action } of allActions)
      for (const subject of [ours, theirs, { person: 'ana' }, { person: 'bo' }, {}]) {
        const might = mightOf(action, subject)
        expect(might, action).toEqual(might.toSorted((a, b) => b - a))
      }
  })

  test('an action that is not in the table is denied', () => {
    const unknown: Action = JSON.parse('"toString"')
    const because = expect.stringMatching('no rule for toString')
    expect(allow(admin, unknown)).toEqual({ allow: false, because, hide: false })
  })
})

test.each<[string, Actor, Action, boolean]>([
  ['a manager is let in to edit a service', manager, 'service.edit', true],
  ['a stakeholder is not', stakeholder, 'service.edit', false],
  ['a token to read is not', token('manager', { scopes: ['read'] }), 'service.edit', false],
  ['a responder is let in to edit contact methods', responder, 'contact-method.edit-own', true],
  ['a link is let in for what it was signed for', link, 'incident.acknowledge', true],
  ['a link is not let in for more', link, 'incident.edit', false],
  ['nobody is let in', { kind: 'nobody' }, 'incident.read', false],
])('at the door: %s', (_claim, actor, action, allowed) => {
  expect(mayTry(actor, action).allow).toBe(allowed)
})

test.each<[string, Actor, Parameters<typeof mayGrant>[1], boolean]>([
  ['an administrator grants any role', admin, { role: 'manager', scopes: ['admin'] }, true],
  ['others grant their own role', responder, { role: 'responder', scopes: ['read'] }, true],
  ['nobody grants a mightier role', responder, { role: 'admin', scopes: ['read'] }, false],
  [
    'nobody grants a scope they lack',
    token('admin', { scopes: ['write'] }),
    { role: 'admin', scopes: ['admin'] },
    false,
  ],
  ['a link grants nothing', link, { role: 'stakeholder', scopes: [] }, false],
])('%s', (_claim, actor, wanted, granted) => {
  expect(mayGrant(actor, wanted).allow).toBe(granted)
})

test.each([
  [allow(stakeholder, 'incident.acknowledge'), 'A stakeholder may not acknowledge incidents.'],
  [allow(manager, 'service.edit', theirs), 'A manager may edit services of their own teams only.'],
  [
    allow(responder, 'contact-method.edit-own', { person: 'bo' }),
    'A responder may edit contact methods of their own only.',
  ],
  [
    allow(token('admin', { scopes: ['read'] }), 'settings.edit'),
    'This token may not edit settings: it lacks the scope "admin".',
  ],
])('a refusal is a sentence for people: %j', (permission, because) => {
  expect(permission).toEqual({ allow: false, because, hide: false })
})

function mightOf(action: Action, subject: Subject): number[] {
  return roles.map((role) => (allow(token(role), action, subject).allow ? 1 : 0))
}
