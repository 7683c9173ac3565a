import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const readWebPush = endpoint({
  method: 'GET',
  path: '/api/v1/web-push',
  action: 'organisation.read',
  tag: 'Contact methods',
  summary:
    'The key with which a browser subscribes; its subscription is then a contact method of the type push',
  answer: z.object({ public_key: z.string().describe('P-256, uncompressed, in base64url (RFC 8292)') }),
})
