import { z } from 'zod'
import { roles, scopes } from '../domain/access/policy-table.ts'
import { endpoint, Instant } from './endpoint.ts'

const tag = 'Sign-in'
const base = '/api/v1/device-logins'

export const beginDeviceLogin = endpoint({
  method: 'POST',
  path: base,
  action: 'public',
  tag,
  summary: 'Begins the login of a command line, which somebody confirms in the web app',
  status: 201,
  secret: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100).describe('What it is, such as "tocsin on wren"'),
  }),
  answer: z.object({
    device_code: z.string().describe('The secret to ask with'),
    user_code: z.string().describe('What a person compares'),
    verification_url: z.string(),
    expires_at: Instant,
    interval_seconds: z.number(),
  }),
})

export const takeDeviceToken = endpoint({
  method: 'POST',
  path: `${base}/token`,
  action: 'public',
  tag,
  summary: 'The token of a confirmed login, once; ask again while it waits',
  secret: true,
  body: z.strictObject({ device_code: z.string().min(1).max(200) }),
  answer: z.discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('confirmed'), token: z.string(), person: z.string(), expires_at: Instant }),
  ]),
})

const UserCode = z.strictObject({ user_code: z.string().trim().min(1).max(20) })

export const DeviceLogin = z
  .object({
    user_code: z.string(),
    name: z.string(),
    ip: z.string(),
    created_at: Instant,
    expires_at: Instant,
    grants: z
      .object({ role: z.enum(roles), scopes: z.array(z.enum(scopes)), days: z.number() })
      .describe('What its token may do, in one’s own name'),
  })
  .meta({ id: 'DeviceLogin' })
export type DeviceLogin = z.infer<typeof DeviceLogin>

export const lookAtDeviceLogin = endpoint({
  method: 'POST',
  path: `${base}/look`,
  action: 'device-login.answer',
  tag,
  summary: 'Which login a code belongs to',
  body: UserCode,
  answer: DeviceLogin,
})

export const answerDeviceLogin = endpoint({
  method: 'POST',
  path: `${base}/answer`,
  action: 'device-login.answer',
  tag,
  summary: 'Lets a command line act in one’s own name, or turns it away',
  status: 204,
  body: UserCode.extend({ allow: z.boolean() }),
  answer: z.void(),
})
