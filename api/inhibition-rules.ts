import { z } from 'zod'
import { fields, Id } from './fields.ts'

const Matchers = z
  .array(z.string().max(1_000))
  .min(1, 'needs at least one matcher; without one it would be about every alert')
  .max(50)

export const InhibitionRule = fields({
  id: Id,
  source: Matchers.describe('All must hold of an open alert, as in Alertmanager: alertname="NodeDown"'),
  target: Matchers.describe('All must hold of the alerts that page nobody meanwhile'),
  equal: z
    .array(z.string().min(1).max(200))
    .max(50)
    .default([])
    .describe('Labels that both have with the same value; one that both lack is the same'),
})
