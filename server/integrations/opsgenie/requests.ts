import type { Request } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, labelsOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { faulty, type Faults } from './faults.ts'
import { severityOfPriority } from './priority.ts'
import { textsOf } from './values.ts'

type Reading = Request | Faults

/** What a verb of the URL asks for an alert; faults where the body does not say enough. */
export const requests: Record<string, (body: Fields) => Reading> = {
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
export const actionNames: Record<string, string> = {
  create: 'Create',
  close: 'Close',
  acknowledge: 'Acknowledge',
  unacknowledge: 'UnAcknowledge',
  delete: 'Delete',
  escalate: 'EscalateToNext',
  snooze: 'Snooze',
  note: 'AddNote',
  assign: 'AssignOwnership',
  tag: 'AddTags',
  untag: 'RemoveTags',
  label: 'AddDetails',
  unlabel: 'RemoveDetails',
  message: 'UpdateMessage',
  description: 'UpdateDescription',
  priority: 'UpdatePriority',
}
