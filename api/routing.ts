import { z } from 'zod'
import { alertSeverities } from '../domain/alerting/signal.ts'
import { suppressedBy } from '../domain/alerting/suppression.ts'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields, Reference } from './fields.ts'
import { Change } from './organisation.ts'
import { FieldError } from './problem.ts'
import { documented } from './resources.ts'
import { RoutingRule, RoutingRules } from './routing-rules.ts'

const tag = 'Routing rules'
const read = 'organisation.read'
const edit = 'routing-rule.edit'
const base = '/api/v1/routing-rules'

const Note = z.string().trim().min(1).max(2_000)
const shownRules = z.array(z.object(RoutingRule.shape))

/** As the organisation file has them: what is left out stays as it is. */
const givenRules = {
  routing_rules: RoutingRules.optional(),
  services: z
    .array(fields({ id: Reference, routing_rules: RoutingRules }))
    .max(1_000)
    .default([]),
}

const ruleSet = {
  routing_rules: shownRules,
  services: z
    .array(z.object({ id: z.string(), routing_rules: shownRules }))
    .describe('Those that have rules'),
}

export const readRules = endpoint({
  method: 'GET',
  path: base,
  action: read,
  tag,
  summary: 'The rules of the organisation and of its services, in the order in which they are asked',
  answer: z.object({ ...ruleSet, version: z.number().describe('Of the history; 0 before the first change') }),
})

const Published = z.object({
  version: z.number(),
  dry_run: z.boolean(),
  changes: z.array(Change),
  warnings: z.array(FieldError),
})

export const PublishedRules = fields({ ...givenRules, note: Note.nullable().default(null) })

export const publishRules = endpoint({
  method: 'PUT',
  path: base,
  action: edit,
  tag,
  summary:
    'Replace the rules that are given; those left out stay. If-Match holds the version that they were made from',
  body: documented(PublishedRules),
  answer: Published,
})

export const undoRules = endpoint({
  method: 'POST',
  path: `${base}/undo`,
  action: edit,
  tag,
  summary: 'Make the rules what they were, as a new version',
  body: fields({
    version: z.int().min(1).optional().describe('To which version; default: before the last change'),
    note: Note.nullable().default(null),
    dry_run: z.boolean().default(false),
  }).prefault({}),
  answer: Published,
})

const Version = z.object({
  number: z.number(),
  author: z.string(),
  note: z.string().nullable(),
  created_at: Instant,
})

export const ruleVersions = {
  list: endpoint({
    method: 'GET',
    path: `${base}/versions`,
    action: read,
    tag,
    summary: 'Who changed the rules when and why, newest first',
    query: Page,
    answer: listOf(Version),
  }),
  get: endpoint({
    method: 'GET',
    path: `${base}/versions/{number}`,
    action: read,
    tag,
    summary: 'The rules as they were in a version',
    params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    answer: z.object({ ...Version.shape, ...ruleSet }),
  }),
}

const Words = z.string().max(2_000)

export const TestedRules = fields({
  ...givenRules,
  alert: fields({
    summary: Words.default(''),
    source: Words.default(''),
    severity: z.enum(alertSeverities).default('error'),
    integration: Words.default(''),
    service: Reference.nullable().default(null),
    dedup_key: Words.default(''),
    labels: z.record(z.string(), Words).default({}),
    details: z.record(z.string(), z.unknown()).default({}),
  }),
  at: AskedInstant.optional().describe('Default: now'),
})

export const testRules = endpoint({
  method: 'POST',
  path: `${base}/test`,
  action: read,
  tag,
  summary: 'What the rules, or those that are given, would make of an alert',
  body: documented(TestedRules),
  answer: z.object({
    does: z.enum(['open', 'suppress', 'pause', 'drop']),
    service: z.string().nullable(),
    severity: z.enum(alertSeverities),
    level: z.string().nullable().describe('Where a rule names one'),
    urgency: z.enum(['high', 'low', 'none']).nullable().describe('Where a rule says so'),
    summary: z.string(),
    labels: z.record(z.string(), z.string()),
    attach_to: z.union([z.object({ incident: z.string() }), z.object({ service: z.string() })]).nullable(),
    decided: z.array(z.object({ rule: z.string(), did: z.string(), because: z.string() })),
  }),
})

const Fate = z
  .object({
    does: z
      .enum(['open', 'join', 'suppress', 'pause', 'drop'])
      .describe('join: an incident that is open; pause: it passed while it waited'),
    urgency: z.enum(['high', 'low']).nullable().describe('Null pages nobody'),
    service: z.string().nullable(),
    severity: z.string(),
    summary: z.string(),
    labels: z.record(z.string(), z.string()),
    rules: z.array(z.string()),
    suppression: z
      .object({ by: z.enum(suppressedBy), id: z.string(), because: z.string() })
      .nullable()
      .describe('What kept it quiet, at first or for good, besides rules'),
    waited_seconds: z.number().describe('How long that was, before it opened an incident or joined one'),
  })
  .nullable()
  .describe('Null where it belongs to an alert that is open already')

export const ReplayedRules = fields({
  ...givenRules,
  days: z.number().positive('must be more than 0').max(90).default(7),
})

export const replayRules = endpoint({
  method: 'POST',
  path: `${base}/replay`,
  action: 'signal.read',
  tag,
  summary: 'What the rules that are given would have made different of the kept signals of the last days',
  body: documented(ReplayedRules),
  answer: z.object({
    from: Instant,
    to: Instant.describe('Earlier than now where there were too many signals'),
    signals: z.number().describe('How many were played'),
    unreadable: z.number().describe('How many are not kept any more or cannot be read'),
    counts: z.object({
      paged: z.number(),
      'not-paged': z.number(),
      'other-service': z.number(),
      'other-treatment': z.number(),
    }),
    differences: z
      .array(
        z.object({
          difference: z.enum(['paged', 'not-paged', 'other-service', 'other-treatment']),
          signal: z.string(),
          received_at: Instant,
          integration: z.string(),
          dedup_key: z.string(),
          before: Fate,
          after: Fate,
        }),
      )
      .describe('At most 500, in the order of time'),
  }),
})
