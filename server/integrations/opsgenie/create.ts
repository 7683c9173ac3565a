import type { Trigger } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, labelsOf, linksOf, listOf, textOf } from '../fields.ts'
import { faulty, type Faults } from './faults.ts'
import { DEFAULT_PRIORITY, severityOfPriority } from './priority.ts'
import { aliasOf, textsOf } from './values.ts'

/** Opsgenie cuts at 130; what is longer is more worth having. */
const SUMMARY_LENGTH = 1024
const DESCRIPTION_LENGTH = 15_000

/** The alert of a `POST /v2/alerts`, or what is wrong with its fields. */
export function readCreate(body: Fields, fallbackAlias: string): Trigger | Faults {
  const message = textOf(body['message'])
  const priority = textOf(body['priority']) ?? DEFAULT_PRIORITY
  const severity = severityOfPriority(priority)
  if (message === null) return faulty('message', 'Message can not be empty.')
  if (severity === null) return faulty('priority', 'Priority must be one of [P1, P2, P3, P4, P5].')
  const description = textOf(body['description'])
  return {
    action: 'trigger',
    dedupKey: aliasOf(textOf(body['alias']) ?? fallbackAlias),
    summary: shorten(message, SUMMARY_LENGTH),
    source: textOf(body['source']) ?? 'Opsgenie API',
    severity,
    labels: labelsOf(body['details']),
    details: {
      ...(description !== null && { description: shorten(description, DESCRIPTION_LENGTH) }),
      priority: priority.toUpperCase(),
      tags: textsOf(body['tags']),
      ...kept(body, ['entity', 'user', 'responders', 'visibleTo', 'actions', 'note']),
    },
    links: linksOf(['Source', body['source']]),
    startedAt: null,
    onlyCountRepeats: true,
  }
}

function kept(body: Fields, names: string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = body[name]
      const isThere = Array.isArray(value) ? listOf(value).length > 0 : textOf(value) !== null
      return isThere ? [[name, value]] : []
    }),
  )
}
