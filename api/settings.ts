import { z } from 'zod'
import { fields, Minutes } from './fields.ts'
import { Target } from './targets.ts'

/** `catch_all` is paged when nobody else can be; empty means all administrators. */
export const Settings = fields({
  severity_scheme: z.enum(['SEV1-4', 'SEV0-3', 'P1-4']).optional(),
  mttr_starts_at: z.enum(['detected', 'started']).optional(),
  catch_all: z.array(Target).max(50).optional(),
  stale_acknowledgement_minutes: Minutes.positive('must be more than 0, or null for never')
    .nullable()
    .optional(),
})
