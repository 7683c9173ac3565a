import { z } from 'zod'
import { ById, endpoint } from './endpoint.ts'

export const testContactMethod = endpoint({
  method: 'POST',
  path: '/api/v1/contact-methods/{id}/test',
  action: 'contact-method.edit-own',
  tag: 'Contact methods',
  summary: 'Sends a test message; GET /api/v1/deliveries/{id} shows its way, up to the answer',
  status: 202,
  params: ById,
  body: z.strictObject({}).optional(),
  answer: z.object({ delivery: z.string() }),
})
