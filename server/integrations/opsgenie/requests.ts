import type { Request, Responder } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, isFields, labelsOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { faulty, type Faults } from './faults.ts'
import { severityOfPriority } from './priority.ts'
import { textsOf } from './values.ts'

type Reading = Request | Faults

/** What a verb of the URL asks for an alert; faults where the body does not say enough. */
const requests: Record<string, (body: Fields) => Reading> = {
  close: () => ({ ask: 'resolve' }),
  acknowledge: () => ({ ask: 'acknowledge' }),
  unacknowledge: () => ({ ask: 'unacknowledge' }),
  delete: () => ({ ask: 'delete' }),
  escalate: () => ({ ask: 'escalate' }),
  snooze: ({ endTime }) => {
    const until = instantOf(endTime)
    return until ? { ask: 'snooze', until } : faulty('endTime', 'End time must be a date in ISO 8601 format.')
  },
  note: (body) => withText(body, 'note', (text) => ({ ask: 'note', text })),
  assign: ({ owner }) => {
    const { username, id, name } = fieldsOf(owner)
    const to = firstText(username, id, name)
    return to === null ? faulty('owner', 'Owner can not be empty.') : { ask: 'assign', to }
  },
  responder: ({ responder }) => {
    const { type, username, id, name } = fieldsOf(responder)
    const [kind, called] = [responderKinds[textOf(type) ?? 'user'], firstText(username, id, name)]
    if (kind === undefined) {
      return faulty('responder', 'Responder type must be one of [user, team, schedule, escalation].')
    }
    return called === null
      ? faulty('responder', 'Responder can not be empty.')
      : { ask: 'call', responder: { kind, name: called } }
  },
  tag: ({ tags }) => withTags(tags, 'tag'),
  untag: ({ tags }) => withTags(tags, 'untag'),
  label: ({ details }) => {
    const labels = labelsOf(details)
    return Object.keys(labels).length > 0
      ? { ask: 'label', labels }
      : faulty('details', 'Details can not be empty.')
  },
  unlabel: ({ keys }) => {
    const names = textsOf(keys)
    return names.length > 0 ? { ask: 'unlabel', names } : faulty('keys', 'Keys can not be empty.')
  },
  message: (body) => withText(body, 'message', (summary) => ({ ask: 'summarise', summary })),
  description: (body) => withText(body, 'description', (description) => ({ ask: 'describe', description })),
  priority: ({ priority: given }) => {
    const priority = textOf(given)?.toUpperCase() ?? ''
    const severity = severityOfPriority(priority)
    if (severity === null) return faulty('priority', 'Priority must be one of [P1, P2, P3, P4, P5].')
    return { ask: 'rate', severity, priority }
  },
}

const responderKinds: Record<string, Responder['kind']> = {
  user: 'person',
  team: 'team',
  schedule: 'schedule',
  escalation: 'policy',
}

/** As Opsgenie shows one that was added; others are as their client wrote them. */
export function presentResponder(one: unknown): unknown {
  if (!isFields(one) || one['kind'] === undefined) return one
  const [type] = Object.entries(responderKinds).find(([, kind]) => kind === one['kind']) ?? []
  return { type, name: one['name'] }
}

const CUSTOM = 'action:'

/** The verb of an action that the client named itself. */
export function customVerb(action: string): string {
  return `${CUSTOM}${encodeURIComponent(action)}`
}

/** What a verb asks; undefined: there is none of that name. */
export function requestOf(verb: string, body: Fields): Reading | undefined {
  if (!verb.startsWith(CUSTOM)) return requests[verb]?.(body)
  return { ask: 'act', action: decodeURIComponent(verb.slice(CUSTOM.length)) }
}

function withText(body: Fields, field: string, request: (text: string) => Request): Reading {
  const text = textOf(body[field])
  return text === null ? faulty(field, `${capital(field)} can not be empty.`) : request(text)
}

function withTags(given: unknown, ask: 'tag' | 'untag'): Reading {
  const tags = textsOf(given)
  return tags.length > 0 ? { ask, tags } : faulty('tags', 'Tags can not be empty.')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Opsgenie's name for what a verb does, as the status of a request tells it. */
export function actionName(verb: string): string {
  return verb.startsWith(CUSTOM) ? 'ExecuteCustomAction' : (actionNames[verb] ?? verb)
}

const actionNames: Record<string, string> = {
  create: 'Create',
  close: 'Close',
  acknowledge: 'Acknowledge',
  unacknowledge: 'UnAcknowledge',
  delete: 'Delete',
  escalate: 'EscalateToNext',
  snooze: 'Snooze',
  note: 'AddNote',
  assign: 'AssignOwnership',
  responder: 'AddResponder',
  tag: 'AddTags',
  untag: 'RemoveTags',
  label: 'AddDetails',
  unlabel: 'RemoveDetails',
  message: 'UpdateMessage',
  description: 'UpdateDescription',
  priority: 'UpdatePriority',
}
