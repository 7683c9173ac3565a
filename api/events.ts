import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { TimelineEntry } from './incident.ts'

export const LiveEntry = TimelineEntry.extend({
  stream: z.string().describe('What it is about: `incident:142`, `service:checkout-api`'),
  incident: z.string().nullable().describe('`INC-142`, when it is about an incident'),
}).meta({ id: 'LiveEntry' })
export type LiveEntry = z.infer<typeof LiveEntry>

export const listenToEvents = endpoint({
  method: 'GET',
  path: '/api/v1/events',
  action: 'event.listen',
  tag: 'Events',
  summary:
    'Timeline entries as they are committed (server-sent events); `Last-Event-ID` resumes, `event: resync` asks to read again, `event: presence` says who looks at an incident',
  query: z.object({
    incident: z.string().optional().describe('Only this incident, such as INC-142'),
    stream: z
      .string()
      .regex(/^[\w.:@-]{1,300}$/, 'A stream is a kind and an id, such as service:checkout-api.')
      .optional()
      .describe('Only this stream, such as service:checkout-api'),
    last_event_id: z.string().max(600).optional().describe('Where the header cannot be sent'),
  }),
  answer: LiveEntry.meta({ 'x-media-type': 'text/event-stream' }),
})
