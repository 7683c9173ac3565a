import { z } from 'zod'
import { endpoint, Instant } from './endpoint.ts'

/** `tocsin listen` asks for it and asks again while it runs; where it was asked from must be the server's own machine. */
export const openListener = endpoint({
  method: 'POST',
  path: '/api/v1/listeners',
  action: 'listener.open',
  tag: 'Listeners',
  summary: 'Allows webhooks to a port of this machine for a short while, although it is a loopback address',
  status: 201,
  body: z.strictObject({ port: z.int().min(1024).max(65_535) }),
  answer: z.object({ port: z.number(), expires_at: Instant }).meta({ id: 'Listener' }),
})
