import { z } from 'zod'
import type {
  Condition as DomainCondition,
  RoutingRule as DomainRule,
} from '../domain/alerting/routing-rule.ts'
import { weekdays } from '../domain/schedule/schedule.ts'
import { readDocument } from './document-faults.ts'
import { fields, Id, Reference, TimeOfDay } from './fields.ts'

const Text = z.string().max(2_000)
const Scalar = z.union([Text, z.number(), z.boolean()], 'must be text, a number, true or false')
const Values = z.union([Scalar, z.array(Scalar).min(1).max(500)], 'must be a value or a list of values')

const Window = fields({
  days: z.array(z.enum(weekdays)).min(1).max(7).optional(),
  from: TimeOfDay,
  to: TimeOfDay,
})

/** Checked when it is read; the reference cannot show what contains itself. */
const Nested: z.ZodType<DomainCondition> = z.looseObject({}).check((context) => {
  const read = readDocument(Condition, context.value)
  for (const { path, message } of read.ok ? [] : read.errors) {
    context.issues.push({ code: 'custom', input: context.value, path: [path], message })
  }
})

const Condition: z.ZodType<DomainCondition> = fields({
  all: z.array(Nested).max(100).optional(),
  any: z.array(Nested).max(100).optional(),
  not: Nested.optional(),
  field: Text.optional().describe(
    'summary, source, severity, integration, service, dedup_key, labels.NAME or details.PATH',
  ),
  is: Values.optional(),
  is_not: Values.optional(),
  matches: Text.optional().describe('A regular expression (RE2)'),
  matches_not: Text.optional(),
  matchers: z.array(Text).max(50).optional().describe('As in Alertmanager: team="db"'),
  between: fields({ time_zone: z.string(), windows: z.array(Window).min(1).max(50) }).optional(),
})

const Actions = fields({
  service: Reference.optional().describe('Its id, or a template such as {{labels.app}}'),
  severity: Text.optional().describe('critical, error, warning, info, or a level such as SEV2'),
  urgency: z.enum(['high', 'low', 'none']).optional(),
  summary: Text.optional().describe('A template such as {{labels.host}}: {{summary}}'),
  labels: z.record(z.string().min(1).max(200), Text).optional(),
  extract: z
    .array(fields({ field: Text, matches: Text }))
    .max(20)
    .optional()
    .describe('The named groups of the expression become labels'),
  suppress: z.literal(true).optional(),
  pause_seconds: z
    .number()
    .positive('must be more than 0')
    .max(3_600)
    .optional()
    .describe('How long it waits whether it resolves itself'),
  drop: z.literal(true).optional(),
  attach_to: z
    .union(
      [
        fields({ incident: z.string().regex(/^INC-\d{1,18}$/, 'must be an incident such as INC-142') }),
        fields({ service: Reference }),
      ],
      'must be {incident: INC-142} or {service: its-id}',
    )
    .optional(),
})

/** A rule of the organisation or of a service, whose position is its place in the list. */
export const RoutingRule = fields({
  id: Id,
  when: Condition.default({}),
  then: Actions.default({}),
  stop: z.boolean().default(false),
})
export const RoutingRules: z.ZodType<DomainRule[]> = z.array(RoutingRule).max(2_000)
