import { z } from 'zod'
import { ById, endpoint } from './endpoint.ts'

export const testContactMethod = endpoint({
  method: 'POST',
  path: '/api/v1/contact-methods/{id}/test',
  action: 'contact-method.edit-own',
  tag: 'contact-methods',
  summary: 'Sends a test message; /api/v1/deliveries says what became of it',
  status: 202,
  params: ById,
  body: z.strictObject({}).optional(),
  answer: z.object({ delivery: z.string() }),
})
