import { z } from 'zod'
import { endpoint, Instant } from './endpoint.ts'

/** A restored installation pages nobody before somebody has looked at it: what was due at the backup is stale. */
export const releaseHold = endpoint({
  method: 'POST',
  path: '/api/v1/settings/release-hold',
  action: 'settings.edit',
  tag: 'Settings',
  summary: 'Lets a restored installation page again; harmless when nothing is held',
  answer: z
    .object({
      released: z.boolean().describe('False when nothing was held'),
      restored_at: Instant.nullable().describe('When the backup was restored'),
    })
    .meta({ id: 'HoldReleased' }),
})
