import { z } from 'zod'
import { mediaTypes } from '../domain/war-room/media-type.ts'
import { endpoint, Instant } from './endpoint.ts'
import { Upload } from './upload.ts'

export const Attachment = z
  .object({
    id: z.string(),
    name: z.string(),
    content_type: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    added_at: Instant,
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof Attachment>

const tag = 'Incidents'
const base = '/api/v1/incidents/{id}'
const Numbered = z.object({
  id: z.string(),
  number: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
})
const OneOf = z.object({ id: z.string(), attachment: z.uuid() })

export const addAttachment = endpoint({
  method: 'POST',
  path: `${base}/timeline/{number}/attachments`,
  action: 'incident.edit',
  tag,
  summary: `Attaches a file to an entry: the body is the file, and its Content-Type one of ${mediaTypes.join(', ')}`,
  status: 201,
  params: Numbered,
  query: z.object({ name: z.string().trim().min(1).max(500).describe('The name of the file') }),
  body: Upload,
  answer: Attachment,
})

export const downloadAttachment = endpoint({
  method: 'GET',
  path: `${base}/attachments/{attachment}`,
  action: 'incident.read',
  tag,
  summary: 'The file, as a download',
  params: OneOf,
  answer: z.unknown().meta({ 'x-media-type': 'application/octet-stream' }),
})

export const removeAttachment = endpoint({
  method: 'DELETE',
  path: `${base}/attachments/{attachment}`,
  action: 'incident.edit',
  tag,
  summary:
    'Removes a file for good, by who attached it or an administrator; that there was one stays written',
  params: OneOf,
  status: 204,
  answer: z.undefined(),
})
