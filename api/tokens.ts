import { z } from 'zod'
import { roles, scopes } from '../domain/access/policy-table.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    person: z.string().nullable(),
    scopes: z.array(z.enum(scopes)),
    created_at: Instant,
    expires_at: Instant.nullable(),
    last_used_at: Instant.nullable().describe('Within a minute'),
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>

export const NewToken = Token.extend({
  token: z.string().describe('The secret. It is told once: only its hash is kept.'),
}).meta({ id: 'NewToken' })
export type NewToken = z.infer<typeof NewToken>

const tag = 'Access'
const base = '/api/v1/tokens'
const Name = z.string().trim().min(1).max(200)

export const listTokens = endpoint({
  method: 'GET',
  path: base,
  action: 'token.read',
  tag,
  summary: 'The tokens that work; administrators see all, others their own',
  query: Page,
  answer: listOf(Token),
})

export const createToken = endpoint({
  method: 'POST',
  path: base,
  action: 'token.create',
  tag,
  summary: 'Makes a token, with no more rights than the one that asks',
  status: 201,
  body: z.strictObject({
    name: Name,
    role: z.enum(roles).optional().describe('That of the asking token, when left out'),
    scopes: z.array(z.enum(scopes)).min(1).optional().describe('Each includes those after it'),
    person: z.string().nullable().optional().describe('Whose it is: the person of the asking token'),
    expires_at: Instant.nullable().optional(),
  }),
  answer: NewToken,
})

export const revokeToken = endpoint({
  method: 'DELETE',
  path: `${base}/{id}`,
  action: 'token.revoke',
  tag,
  summary: 'Ends a token at once',
  status: 204,
  params: ById,
  answer: z.void(),
})

/** What `tocsin login <link>` does with a set-up link. */
export const tradeSetupLink = endpoint({
  method: 'POST',
  path: '/api/v1/setup',
  action: 'public',
  tag,
  summary: 'Trades a set-up link, once, for an administrator’s token',
  status: 201,
  body: z.strictObject({
    token: z.string().min(1).max(200).describe('The last part of the link'),
    name: Name.optional().describe('Of the first administrator, who is created when there is none'),
    email: z.email().max(320).optional(),
    person_id: z.string().min(1).max(63).optional().describe('An administrator who is there already'),
  }),
  answer: NewToken,
})
