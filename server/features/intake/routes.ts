import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { integrationTypes } from '../../../domain/organisation/document.ts'
import { unknownKey, unrecognized } from '../../integrations/pagerduty-events/answers.ts'
import {
  receiveParsed,
  routingKeyOf,
  type PagerDutyEndpoint,
} from '../../integrations/pagerduty-events/receive.ts'
import { parseReadable } from '../../integrations/readable-json.ts'
import { formats, type Format } from '../triage/formats.ts'
import { acceptSignal, type Accepted, type Intake, type Posted } from './accept-signal.ts'
import type { KnownKeys } from './known-keys.ts'
import { takeBodies, takenBody, type TakenBody } from './take-body.ts'
import { type VendorPath, vendorPaths } from './vendor-paths.ts'

/** The vendors' own paths: no session, the key says whose signals these are. */
export async function intakeRoutes(app: FastifyInstance, intake: Intake, keys: KnownKeys): Promise<void> {
  await app.register(async (scope) => {
    takeBodies(scope)
    for (const [path, endpoint] of Object.entries(PAGERDUTY)) {
      scope.post(path, async (request, reply) => {
        const answer = await takePagerDuty(intake, keys, endpoint, takenBody(request.body))
        return await send(intake, reply, endpoint.format, answer)
      })
    }
    for (const vendor of vendorPaths) {
      scope.post(vendor.path, async (request, reply) => {
        const body = { ...takenBody(request.body), target: vendor.targetIn(request) }
        const answer = await takeFromVendor(intake, keys, {
          ...vendor,
          key: vendor.keyIn(request),
          headers: request.headers,
          body,
        })
        return await send(intake, reply, vendor.format, answer)
      })
    }
    for (const format of BY_PATH) {
      scope.post<{ Params: { key: string } }>(`/intake/${format}/:key`, async (request, reply) => {
        const answer = await takeFromVendor(intake, keys, {
          format,
          key: request.params.key,
          headers: request.headers,
          body: takenBody(request.body),
          unknown,
        })
        return await send(intake, reply, format, answer)
      })
    }
  })
}

/** Types whose signals come by a path of their vendor's, by mail, by a page, or as pings. */
const ELSEWHERE = [
  'pagerduty-events',
  'opsgenie',
  'victorops',
  'incident-io',
  'mail',
  'form',
  'heartbeat',
] as const

type Elsewhere = (typeof ELSEWHERE)[number]
type ByPath = Exclude<(typeof integrationTypes)[number], Elsewhere>

/** All others post to `/intake/TYPE/KEY`. */
const BY_PATH: readonly ByPath[] = integrationTypes.filter((type): type is ByPath =>
  ELSEWHERE.every((other: string) => other !== type),
)

type Endpoint = { name: PagerDutyEndpoint; format: Format; throttled: number }

const PAGERDUTY: Record<string, Endpoint> = {
  '/v2/enqueue': { name: 'v2', format: 'pagerduty-v2', throttled: 429 },
  '/v2/change/enqueue': { name: 'change', format: 'pagerduty-change', throttled: 429 },
  '/generic/2010-04-15/create_event.json': { name: 'v1', format: 'pagerduty-v1', throttled: 403 },
}

async function takePagerDuty(
  intake: Intake,
  keys: KnownKeys,
  { name, format, throttled }: Endpoint,
  body: TakenBody,
): Promise<Accepted> {
  const parsed = body.tooLarge ? { ok: false as const } : parseReadable(body.bytes)
  const key = parsed.ok ? routingKeyOf(parsed.json) : keyInText(body.bytes)
  const integration = key === null ? null : await keys.find(key, ['pagerduty-events'])
  if (!integration) {
    if (body.tooLarge) return { status: 413, body: TOO_LARGE_FROM_NOBODY }
    return parsed.ok ? unknownKey : unrecognized
  }
  const answer = await acceptSignal(intake, integration, format, body, (dedupKey) =>
    receiveParsed(name, parsed.ok ? parsed.json : null, dedupKey),
  )
  return 'retryAfterSeconds' in answer && throttled === 403 ? { status: 403, body: THROTTLED_V1 } : answer
}

const TOO_LARGE_FROM_NOBODY = {
  status: 'invalid event',
  message: 'Event object is too large',
  errors: ['At most 512 KB are taken.'],
}
const THROTTLED_V1 = {
  status: 'throttle exceeded',
  message: 'Requests for this service are arriving too quickly.',
}

/** The key in a body that cannot be parsed, or in the beginning of one that is too large. */
function keyInText(bytes: Buffer): string | null {
  return /"(?:routing|service)_key"\s*:\s*"([^"\\]{1,64})"/.exec(bytes.toString('latin1'))?.[1] ?? null
}

type Sent = {
  format: VendorPath['format']
  key: string
  headers: IncomingHttpHeaders
  body: Posted
  unknown: Accepted
}

async function takeFromVendor(
  intake: Intake,
  keys: KnownKeys,
  { format, key, headers, body, unknown }: Sent,
): Promise<Accepted> {
  const integration = await keys.find(key, [format])
  if (!integration) return unknown
  const { settings } = integration
  const { bytes, tooLarge, target = null } = body
  // Of a body that is too large there is not enough to prove anything; it is not read either.
  const gate = tooLarge ? undefined : intake.gates[format]
  const answer = await gate?.({ bytes, headers, key, at: intake.clock.now() })
  if (answer) return answer
  return await acceptSignal(intake, integration, format, body, (fallbackDedupKey, receivedAt) =>
    formats[format]({ bytes, headers: {}, receivedAt, target, fallbackDedupKey }, settings),
  )
}

const UNKNOWN_KEY = 'No integration has this key; its URL is shown by "tocsin export --with-secrets".'
const unknown: Accepted = { status: 404, body: { status: 'unknown key', errors: [UNKNOWN_KEY] } }

async function send(
  intake: Intake,
  reply: FastifyReply,
  format: Format,
  answer: Accepted,
): Promise<FastifyReply> {
  intake.count(format, answer.status)
  if ('retryAfterSeconds' in answer) {
    reply.header('retry-after', String(answer.retryAfterSeconds))
    return await reply.code(429).send(THROTTLED)
  }
  // Nobody reads on where a body was too large.
  if (answer.status === 413) reply.header('connection', 'close')
  return await reply.code(answer.status).send(answer.body)
}

const THROTTLED = {
  status: 'throttle exceeded',
  message: 'Signals for this integration are arriving too quickly; try again later.',
  errors: ['Requests for this integration are arriving too quickly.'],
}
