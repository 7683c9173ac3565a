import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** One file as it was read; what is in it is checked file by file. */
const File = z.object({ file: z.string().min(1).max(500), incident: z.unknown() })

export const ImportResult = z
  .object({
    imported: z.array(z.object({ file: z.string(), id: z.string() })),
    skipped: z.array(z.object({ file: z.string(), because: z.string() })),
  })
  .meta({ id: 'ImportResult' })
export type ImportResult = z.infer<typeof ImportResult>

export const importIncidents = endpoint({
  method: 'POST',
  path: '/api/v1/imports/incidents',
  action: 'incident.import',
  tag: 'Incidents',
  summary: 'Takes incidents over from elsewhere; each whole or not at all, and nobody is paged',
  body: z.strictObject({
    incidents: z.array(File).min(1).max(200).describe('At most 512 KB in all'),
  }),
  answer: ImportResult,
})
