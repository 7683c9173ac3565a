import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

export const AccountState = z
  .object({
    person: z.string(),
    state: z
      .enum(['none', 'invited', 'active', 'disabled'])
      .describe('active: there is a password, a passkey or an identity elsewhere'),
    password: z.boolean(),
    passkeys: z.number().int(),
    totp: z.boolean(),
    oidc: z.boolean(),
    sessions: z.number().int(),
    last_seen_at: Instant.nullable(),
    invited_at: Instant.nullable(),
    disabled_at: Instant.nullable(),
  })
  .meta({ id: 'AccountState' })
export type AccountState = z.infer<typeof AccountState>

const tag = 'Account'

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/accounts',
  action: 'account.read',
  tag,
  summary: 'Who can sign in, and how',
  query: Page,
  answer: listOf(AccountState),
})

export const Invitation = z
  .object({
    url: z.string().describe('Works once, for three days. Hand it to that person only.'),
    expires_at: Instant,
    mailed_to: z.string().nullable().describe('Where it is sent to; null where no mail is set up'),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

export const invite = endpoint({
  method: 'POST',
  path: '/api/v1/people/{id}/invite',
  action: 'person.invite',
  tag,
  summary: 'Makes a link with which a person comes in; it replaces the one before',
  status: 201,
  secret: true,
  params: ById,
  body: z.strictObject({
    forget_second_factor: z
      .boolean()
      .default(false)
      .describe('For who lost the authenticator app; administrators only'),
  }),
  answer: Invitation,
})

export const disablePerson = endpoint({
  method: 'POST',
  path: '/api/v1/people/{id}/disable',
  action: 'person.disable',
  tag,
  summary: 'Ends the sessions of a person, whose tokens open nothing until they are enabled again',
  params: ById,
  answer: AccountState,
})

export const enablePerson = endpoint({
  method: 'POST',
  path: '/api/v1/people/{id}/enable',
  action: 'person.disable',
  tag,
  summary: 'Lets a disabled person sign in again',
  params: ById,
  answer: AccountState,
})
