import { z } from 'zod'
import { ById, endpoint, Instant } from './endpoint.ts'
import { fields } from './fields.ts'
import { Mapping } from './services.ts'

const TriedSignal = z.object({
  action: z.enum(['trigger', 'acknowledge', 'resolve', 'instruct', 'change']),
  dedup_key: z.string().nullable(),
  summary: z.string().nullable(),
  source: z.string().nullable(),
  severity: z.string().nullable(),
  labels: z.record(z.string(), z.string()),
  details: z.record(z.string(), z.unknown()),
  links: z.array(z.object({ href: z.string(), text: z.string() })),
  at: Instant.nullable().describe('When the trouble began or the change happened, where the payload says so'),
})
export type TriedSignal = z.infer<typeof TriedSignal>

const TriedPart = z.object({
  item: z.int().describe('Of a list of signals, which one; 0 for an object'),
  part: z.string(),
  expression: z.string(),
  found: z.unknown().describe('Null: nothing is there'),
})
export type TriedPart = z.infer<typeof TriedPart>

const Tried = z
  .object({
    format: z.string(),
    readable: z.boolean(),
    errors: z.array(z.string()).describe('Why it cannot be read'),
    signals: z.array(TriedSignal),
    mapping: z.array(TriedPart).describe('Of a generic integration: what each expression finds'),
    answer: z.object({ status: z.int(), body: z.unknown() }).describe('What the sender would be told'),
  })
  .meta({ id: 'TriedPayload' })
export type Tried = z.infer<typeof Tried>

export const tryIntegration = endpoint({
  method: 'POST',
  path: '/api/v1/integrations/{id}/try',
  action: 'organisation.read',
  tag: 'Integrations',
  summary: 'What a payload would become; nothing is kept and nobody is paged',
  params: ById,
  body: fields({
    payload: z.string().max(400_000).describe('The text that the source would post'),
    mapping: Mapping.optional().describe("Instead of the generic integration's own"),
  }),
  answer: Tried,
})
