import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const readPagingSenders = endpoint({
  method: 'GET',
  path: '/api/v1/paging-senders',
  action: 'organisation.read',
  tag: 'Contact methods',
  summary: 'Where calls, SMS and mails of pages come from, to let them through do not disturb',
  answer: z.object({ numbers: z.array(z.string()), mail: z.string().nullable() }),
})
