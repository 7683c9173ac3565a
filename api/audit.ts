import { z } from 'zod'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { ActorRef } from './incident.ts'

export const AuditEntry = z
  .object({
    number: z.number(),
    at: Instant,
    actor: ActorRef,
    action: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

const tag = 'Audit log'

export const listAuditLog = endpoint({
  method: 'GET',
  path: '/api/v1/audit-log',
  action: 'audit-log.read',
  tag,
  summary: 'Who did what, newest first',
  query: Page.extend({
    action: z.string().max(100).optional().describe('Or its beginning, such as `token`'),
    actor: z.string().max(200).optional().describe('A person, or the name of a token'),
    subject: z.string().max(300).optional().describe('Or its beginning, such as `service:`'),
  }),
  answer: listOf(AuditEntry),
})

export const verifyAuditLog = endpoint({
  method: 'GET',
  path: '/api/v1/audit-log/verify',
  action: 'audit-log.read',
  tag,
  summary:
    'Whether the chain of hashes is intact; keep `count` and `last_hash` elsewhere to notice a cut tail',
  answer: z.discriminatedUnion('intact', [
    z.object({ intact: z.literal(true), count: z.number(), last_hash: z.string() }),
    z.object({ intact: z.literal(false), number: z.number(), because: z.string() }),
  ]),
})
