import { z } from 'zod'

const PagedIncident = z.looseObject({
  id: z.string(),
  title: z.string(),
  severity: z.string(),
  urgency: z.string().nullish(),
  service: z.string().nullish(),
  url: z.string().nullish(),
})

const besides = {
  alert_count: z.number().nullish(),
  acknowledge_url: z.string().nullish(),
  escalate_url: z.string().nullish(),
}

/** What a webhook contact method receives. Without an incident it is a notice, such as a test or a verification. */
export const Delivery = z.looseObject({
  page_id: z.string().nullish(),
  incident: PagedIncident.nullish(),
  incidents: z.array(PagedIncident.extend(besides)).optional(),
  ...besides,
  subject: z.string().nullish(),
  text: z.string().nullish(),
  at: z.string().nullish(),
  updated: z.boolean().optional(),
  possible_duplicate: z.boolean().optional(),
})
export type Delivery = z.infer<typeof Delivery>

export type Signature = 'valid' | 'invalid' | 'missing' | 'too old' | 'not checked'

export type Received = {
  received_at: string
  path: string
  signature: Signature
  idempotency_key: string | null
  body: Delivery
}
