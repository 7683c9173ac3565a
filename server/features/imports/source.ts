import { z } from 'zod'
import { instantOf } from '../../integrations/instant.ts'

/** Null, absent and empty mean the same in files that other programs write. */
const Moment = z
  .unknown()
  .optional()
  .transform((given, context): Date | null => {
    if (given === undefined || given === null || given === '') return null
    const at = instantOf(given)
    if (at) return at
    context.issues.push({
      code: 'custom',
      input: given,
      message: `${JSON.stringify(given)} is not an instant such as 2026-01-05T10:00:00Z`,
    })
    return null
  })

const Words = z.string().max(20_000).nullish()
const Anything = z.record(z.string(), z.unknown())

const Entry = z.object({
  at: Moment,
  timestamp: Moment,
  time: Moment,
  type: Words,
  kind: Words,
  event: Words,
  text: Words,
  message: Words,
  description: Words,
  details: z.unknown().optional(),
  user: Words,
  author: Words,
  actor: Words,
})
export type SourceEntry = z.output<typeof Entry>

const Holders = z.union([z.string(), z.array(z.string())]).nullish()

/** One incident as other programs write it down; fields that are not known here are left out. */
export const Source = z.object({
  incident_id: z.string().trim().min(1).max(100),
  title: z.string().trim().min(1).max(300),
  severity: z.string().min(1).max(40),
  status: z.string().max(40).nullish(),
  service: z.string().trim().max(200).nullish(),
  impact: z.string().max(5_000).nullish(),
  detected_by: z.string().max(200).nullish(),
  drill: z.boolean().default(false),
  private: z.boolean().default(false),
  timestamps: z.object({
    created_at: Moment,
    detected_at: Moment,
    acknowledged_at: Moment,
    identified_at: Moment,
    mitigated_at: Moment,
    resolved_at: Moment,
    closed_at: Moment,
  }),
  people: z.record(z.string(), Holders).nullish(),
  timeline: z.array(Entry).max(2_000).nullish(),
  communication: z.union([Anything, z.array(z.unknown()), z.string()]).nullish(),
  metadata: Anything.nullish(),
  resolution: z.union([Anything, z.string()]).nullish(),
})
export type Source = z.output<typeof Source>
