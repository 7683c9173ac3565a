import { expect, test } from 'vitest'
import * as contract from '../../api/incident-verbs.ts'
import { allow, type Action, type Actor, type Role } from '../../domain/access/policy-table.ts'
import { close, merge, reopen, resolve } from '../../domain/incident/ending.ts'
import {
  acknowledge,
  declare,
  setStatus,
  statuses,
  unacknowledge,
  type Answer,
  type Incident,
  type Status,
} from '../../domain/incident/lifecycle.ts'

const detectedAt = new Date('2026-03-01T10:00:00Z')
const earlier = new Date('2026-03-01T10:05:00Z')
const now = new Date('2026-03-01T14:00:00Z')
const override = 'because'

function incidentIn(status: Status): Incident {
  const isOver = status === 'resolved' || status === 'closed'
  return {
    id: 'INC-7',
    status,
    outcome: null,
    startedAt: null,
    detectedAt,
    acknowledgedAt: status === 'detected' ? null : earlier,
    declaredAt: null,
    identifiedAt: null,
    monitoringSince: status === 'monitoring' ? earlier : null,
    mitigatedAt: status === 'monitoring' ? earlier : null,
    resolvedAt: isOver ? earlier : null,
    closedAt: status === 'closed' ? earlier : null,
  }
}

type Verb = { action: Exclude<Action | 'public', 'public'> | 'public'; does: (incident: Incident) => Answer }

const verbs: Record<string, Verb> = {
  acknowledge: { action: contract.acknowledgeIncident.action, does: (it) => acknowledge(it, now) },
  unacknowledge: { action: contract.unacknowledgeIncident.action, does: (it) => unacknowledge(it) },
  declare: { action: contract.declareIncident.action, does: (it) => declare(it, now) },
  investigate: { action: contract.updateIncident.action, does: (it) => setStatus(it, 'investigating', now) },
  monitor: { action: contract.updateIncident.action, does: (it) => setStatus(it, 'monitoring', now) },
  resolve: { action: contract.resolveIncident.action, does: (it) => resolve(it, now, { override }) },
  reopen: { action: contract.reopenIncident.action, does: (it) => reopen(it) },
  close: { action: contract.closeIncident.action, does: (it) => close(it, now, { override }) },
  merge: {
    action: contract.mergeIncident.action,
    does: (it) => merge(it, { id: 'INC-9', status: 'investigating' }),
  },
}

/** What a verb does in a status, whoever may do it: `+` something, `=` nothing, since it is so already, `-` refused. */
const inStatus = `
              | acknowledge unacknowledge declare investigate monitor resolve reopen close merge
detected      | +           =             +       +           +       +       =      -     +
acknowledged  | =           +             +       +           +       +       =      -     +
investigating | =           -             +       =           +       +       =      -     +
identified    | =           -             +       -           +       +       =      -     +
mitigating    | =           -             +       -           +       +       =      -     +
monitoring    | =           -             +       +           =       +       =      -     +
resolved      | -           -             +       -           -       =       +      +     +
closed        | -           -             -       -           -       -       -      =     -
merged        | -           -             -       -           -       -       -      -     -`

/** Who may do it to an incident that is open to all, and to a private one: `y` may, `n` may not, `h` does not see it. */
const byPerson = `
                                | acknowledge unacknowledge declare investigate monitor resolve reopen close merge
admin                           | yy          yy            yy      yy          yy      yy      yy     yy    yy
manager                         | yh          yh            yh      yh          yh      yh      yh     yh    yh
manager who is in it            | yy          yy            yy      yy          yy      yy      yy     yy    yy
responder                       | yh          yh            yh      yh          yh      yh      yh     yh    yh
responder who is in it          | yy          yy            yy      yy          yy      yy      yy     yy    yy
responder who may only read     | nh          nh            nh      nh          nh      nh      nh     nh    nh
stakeholder                     | nh          nh            nh      nh          nh      nh      nh     nh    nh
stakeholder who is in it        | nn          nn            nn      nn          nn      nn      nn     nn    nn
link that acknowledges          | yy          yy            nn      nn          nn      nn      nn     nn    nn
nobody                          | nn          nn            nn      nn          nn      nn      nn     nn    nn`

function token(role: Role, person: string, scopes: ('admin' | 'write' | 'read')[] = ['write']): Actor {
  return {
    kind: 'token',
    via: 'api',
    tokenId: 't',
    name: person,
    role,
    person,
    teams: [],
    scopes,
  }
}

const people: Record<string, Actor> = {
  admin: token('admin', 'adam', ['admin']),
  manager: token('manager', 'mona'),
  'manager who is in it': token('manager', 'ina'),
  responder: token('responder', 'rita'),
  'responder who is in it': token('responder', 'ina'),
  'responder who may only read': token('responder', 'rita', ['read']),
  stakeholder: token('stakeholder', 'stan'),
  'stakeholder who is in it': token('stakeholder', 'ina'),
  'link that acknowledges': { kind: 'link', person: 'ina', incident: '7', actions: ['incident.acknowledge'] },
  nobody: { kind: 'nobody' },
}

function grid(text: string): Map<string, Map<string, string>> {
  const [head = '', ...rows] = text.trim().split('\n')
  const names = head.replace('|', '').trim().split(/\s+/)
  return new Map(
    rows.map((row) => {
      const [name = '', cells = ''] = row.split('|')
      return [
        name.trim(),
        new Map(
          cells
            .trim()
            .split(/\s+/)
            .map((cell, index) => [names[index] ?? '', cell]),
        ),
      ]
    }),
  )
}

const expectedIn = grid(inStatus)
const expectedBy = grid(byPerson)

function may(actor: Actor, action: Verb['action'], isPrivate: boolean): string {
  if (action === 'public') return 'y'
  const subject = { incident: '7', team: 'web', private: isPrivate, participants: ['ina'] }
  const permission = allow(actor, action, subject)
  if (permission.allow) return 'y'
  return permission.hide ? 'h' : 'n'
}

function answered(answer: Answer): string {
  if (!answer.ok) return '-'
  return answer.changed ? '+' : '='
}

const everything = statuses.flatMap((status) =>
  Object.keys(people).flatMap((who) =>
    Object.keys(verbs).flatMap((verb) =>
      [false, true].map((isPrivate) => ({ status, who, verb, isPrivate })),
    ),
  ),
)

test('every status × every verb × every person, public and private', () => {
  const wrong = everything.flatMap(({ status, who, verb, isPrivate }) => {
    const [actor, known] = [people[who], verbs[verb]]
    if (!actor || !known) return [`${who} ${verb}: not known`]
    const permission = may(actor, known.action, isPrivate)
    const found = permission === 'y' ? answered(known.does(incidentIn(status))) : permission
    const permitted = expectedBy
      .get(who)
      ?.get(verb)
      ?.at(isPrivate ? 1 : 0)
    const wanted = permitted === 'y' ? expectedIn.get(status)?.get(verb) : permitted
    return found === wanted
      ? []
      : [`${who}, ${verb} of what is ${status}${isPrivate ? ', private' : ''}: ${found}, not ${wanted}`]
  })
  expect(wrong).toEqual([])
  expect(everything).toHaveLength(statuses.length * 10 * 9 * 2)
})
