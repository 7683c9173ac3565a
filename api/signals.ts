import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

/** What was posted. In lists its text is cut off, and the bytes themselves are left out. */
const Body = z.object({
  id: z.string(),
  format: z.string(),
  size: z.number().describe('In bytes'),
  text: z.string().describe('As UTF-8; what is none is replaced'),
  truncated: z.boolean(),
  base64: z.string().nullable(),
  unreadable_because: z.string().nullable(),
})

export const Signal = z
  .object({
    id: z.string(),
    received_at: Instant,
    integration: z.string(),
    action: z.string(),
    dedup_key: z.string().nullable(),
    alert: z.string().nullable(),
    outcome: z
      .string()
      .describe(
        'opened, added, acknowledged, resolved, dropped, late, kept (a change), followed (a request) or no-effect',
      ),
    dropped_by: z.string().nullable().describe('The rule for which it opened no alert'),
    body: Body.nullable().describe('Null once its time of retention is over'),
  })
  .meta({ id: 'Signal' })
export type Signal = z.infer<typeof Signal>

const tag = 'Signals'

export const listSignals = endpoint({
  method: 'GET',
  path: '/api/v1/signals',
  action: 'signal.read',
  tag,
  summary: 'What the sources sent, newest first',
  query: Page.extend({ integration: z.string().optional() }),
  answer: listOf(Signal),
})

export const showSignal = endpoint({
  method: 'GET',
  path: '/api/v1/signals/{id}',
  action: 'signal.read',
  tag,
  summary: 'One signal with its whole body',
  params: ById,
  answer: Signal,
})
