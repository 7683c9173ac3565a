import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

const read = 'organisation.read'

const Heartbeat = z.object({
  id: z.string(),
  service: z.string(),
  interval_minutes: z.number(),
  grace_minutes: z.number(),
  enabled: z.boolean(),
  state: z
    .enum(['waiting', 'alive', 'missed', 'disabled'])
    .describe('waiting: not one has come yet, so that none is expected; disabled: none is missed'),
  last_ping_at: Instant.nullable(),
  next_ping_by: Instant.nullable().describe('From then on it is missed; null where none is expected'),
  missed_at: Instant.nullable(),
})
export type Heartbeat = z.infer<typeof Heartbeat>

/** Heartbeats are integrations, and are written there. */
export const heartbeats = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/heartbeats',
    action: read,
    tag: 'Heartbeats',
    summary: 'List heartbeats with their state',
    query: Page,
    answer: listOf(Heartbeat),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/heartbeats/{id}',
    action: read,
    tag: 'Heartbeats',
    summary: 'Read the heartbeat with its state',
    params: ById,
    answer: Heartbeat,
  }),
  ping: endpoint({
    method: 'POST',
    path: '/api/v1/heartbeats/{id}/ping',
    action: 'heartbeat.ping',
    tag: 'Heartbeats',
    summary: 'It came: the next one is expected from now on',
    params: ById,
    answer: Heartbeat,
  }),
}
