import type { FastifyRequest } from 'fastify'
import { unknownKey as unknownToIncidentIo } from '../../integrations/incident-io/receive.ts'
import type { Answer } from '../../integrations/received.ts'
import { unknownKey as unknownToVictorOps } from '../../integrations/victorops/receive.ts'
import type { Format } from '../triage/formats.ts'

/** Where a vendor's clients post to, and where in the request they carry the key. */
export type VendorPath = {
  path: string
  format: Exclude<Format, 'pagerduty-v2' | 'pagerduty-v1' | 'pagerduty-change' | 'opsgenie'>
  keyIn: (request: FastifyRequest) => string
  targetIn: (request: FastifyRequest) => string | null
  unknown: Answer
}

const victorOps = {
  format: 'victorops',
  keyIn: (request) => parameter(request, 'key') ?? '',
  targetIn: (request) => parameter(request, 'routing'),
  unknown: unknownToVictorOps,
} satisfies Omit<VendorPath, 'path'>

export const vendorPaths: readonly VendorPath[] = [
  { path: '/integrations/generic/20131114/alert/:key/:routing', ...victorOps },
  { path: '/integrations/generic/20131114/alert/:key', ...victorOps },
  { path: '/alert/:key/:routing', ...victorOps },
  {
    path: '/v2/alert_events/http/:id',
    format: 'incident-io',
    keyIn: ({ headers }) => /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim() ?? '',
    targetIn: () => null,
    unknown: unknownToIncidentIo,
  },
]

function parameter({ params }: FastifyRequest, name: string): string | null {
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : null
  return typeof value === 'string' ? value : null
}
