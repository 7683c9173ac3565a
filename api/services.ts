import { z } from 'zod'
import { groupingWays } from '../domain/alerting/grouping.ts'
import { integrationTypes, type IntegrationSettings } from '../domain/organisation/document.ts'
import { expressionFault } from '../domain/rendering/expression-fault.ts'
import { fields, Id, Minutes, Name, OptionalReference, Reference } from './fields.ts'
import { RoutingRules } from './routing-rules.ts'

/** 32 hexadecimal characters when generated. */
const Key = z
  .string()
  .regex(
    /^[A-Za-z0-9_-]{16,128}$/,
    'a key has 16 to 128 letters, digits, "-" and "_"; leave it out for a generated one',
  )

const Expression = z
  .string()
  .min(1)
  .max(1_000)
  .check((context) => {
    const message = expressionFault(context.value)
    if (message !== null) context.issues.push({ code: 'custom', input: context.value, message })
  })
  .optional()

/** Where in a body the parts of an alert are. */
export const Mapping = fields({
  action: Expression,
  dedup_key: Expression,
  summary: Expression,
  severity: Expression,
  source: Expression,
  details: Expression,
  started_at: Expression,
  happened_at: Expression,
  link: Expression,
})

const heartbeatDefaults = { grace_minutes: 1 }

export const integrationShape = {
  id: Id,
  type: z.enum(integrationTypes),
  interval_minutes: Minutes.positive('must be more than 0').optional(),
  grace_minutes: Minutes.optional(),
  enabled: z.boolean().optional(),
  summary: z.string().trim().min(1).max(1_000).optional(),
  severity: z.enum(['critical', 'error', 'warning', 'info']).optional(),
  mapping: Mapping.optional(),
  rate_limit_per_second: z.number().positive('must be more than 0').max(100_000).optional(),
  burst: z.int().min(1).max(1_000_000).optional(),
  key: Key.optional(),
  keys: z.array(Key).min(1).max(2).optional(),
}

export const Integration = fields(integrationShape)
  .check((context) => {
    for (const { path, message } of misfits(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path: [path], message })
    }
  })
  .overwrite((integration) =>
    integration.type === 'heartbeat' ? { ...heartbeatDefaults, ...integration } : integration,
  )

type Given = IntegrationSettings & { type: string; key?: string | undefined; keys?: string[] | undefined }

/** Fields that do not go together. */
function misfits(given: Given): { path: string; message: string }[] {
  const isHeartbeat = given.type === 'heartbeat'
  const found = {
    interval_minutes: isHeartbeat
      ? given.interval_minutes === undefined && 'is missing; a heartbeat says how often it comes'
      : given.interval_minutes !== undefined && 'goes with type heartbeat only',
    grace_minutes: !isHeartbeat && given.grace_minutes !== undefined && 'goes with type heartbeat only',
    enabled: !isHeartbeat && given.enabled !== undefined && 'goes with type heartbeat only',
    summary: !isHeartbeat && given.summary !== undefined && 'goes with type heartbeat only',
    severity: !isHeartbeat && given.severity !== undefined && 'goes with type heartbeat only',
    mapping: given.type !== 'generic' && given.mapping !== undefined && 'goes with type generic only',
    keys: given.key !== undefined && given.keys !== undefined && 'give either "key" or "keys"',
  }
  return Object.entries(found).flatMap(([path, message]) => (message ? [{ path, message }] : []))
}

const Grouping = fields({
  by: z.enum(groupingWays).default('off'),
  window_minutes: Minutes.default(10),
  labels: z.array(z.string().min(1).max(200)).max(20).default([]),
})

export const Service = fields({
  id: Id,
  name: Name,
  team: OptionalReference,
  tier: z.int().min(0).max(9).nullable().default(null),
  escalation_policy: OptionalReference,
  fallback_policy: OptionalReference.describe(
    'Walked when the policy is through; null: that of the settings',
  ),
  declare_at: z
    .string()
    .min(1)
    .max(40)
    .nullable()
    .default(null)
    .describe('From this level on, what its alerts open is declared at once'),
  depends_on: z.array(Reference).max(1_000).default([]),
  runbooks: z.array(z.string().min(1).max(200)).max(100).default([]),
  grouping: Grouping.prefault({}),
  reopen_minutes: Minutes.default(0),
  pause_seconds: z
    .number()
    .min(0)
    .max(3_600)
    .default(0)
    .describe('How long a new alert waits whether it resolves itself'),
  auto_resolve_minutes: Minutes.positive()
    .nullable()
    .default(null)
    .describe('An alert of which nothing was heard for so long is resolved'),
  flapping: fields({ changes: z.int().min(2).max(1_000).default(5), minutes: Minutes.positive().default(15) })
    .nullable()
    .default(null)
    .describe('From so many changes of state in so many minutes on, a trouble pages nobody until it is calm'),
  inhibited_by_dependencies: z
    .boolean()
    .default(false)
    .describe('While something that it needs has an open incident, its alerts page nobody'),
  severity_map: z.record(z.string().min(1).max(100), z.string().min(1).max(100)).default({}),
  routing_rules: RoutingRules.default([]),
  integrations: z.array(Integration).max(100).default([]),
})
