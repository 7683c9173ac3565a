import { z } from 'zod'
import { ById, endpoint, Instant } from './endpoint.ts'
import { Code, Password, WebAuthn } from './sign-in.ts'

const Device = z.object({
  id: z.string(),
  device: z.string().describe('As the browser says'),
  ip: z.string(),
  created_at: Instant,
  last_used_at: Instant.describe('Within a minute'),
  expires_at: Instant,
  current: z.boolean().describe('It is the one that asks'),
})

export const Passkey = z
  .object({
    id: z.string(),
    name: z.string(),
    backed_up: z.boolean().describe('It is kept by a password manager, and not on one device only'),
    created_at: Instant,
    last_used_at: Instant.nullable(),
  })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>

export const Account = z
  .object({
    person: z.string(),
    email: z.string().nullable(),
    password: z.object({ set_at: Instant }).nullable(),
    totp: z.object({ since: Instant, recovery_codes_left: z.number().int() }).nullable(),
    passkeys: z.array(Passkey),
    passkeys_possible: z.boolean().describe('False where the public address is no name with TLS'),
    oidc: z.array(z.object({ issuer: z.string(), since: Instant })),
    sessions: z.array(Device),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

const tag = 'Account'
const base = '/api/v1/account'
const own = { action: 'own-account.edit', tag, secret: true } as const
const Name = z.string().trim().min(1).max(100)

export const readAccount = endpoint({
  method: 'GET',
  path: base,
  action: 'own-account.read',
  tag,
  summary: 'How one signs in, and where one is signed in',
  answer: Account,
})

export const changePassword = endpoint({
  ...own,
  method: 'PUT',
  path: `${base}/password`,
  summary: 'Sets one’s password; every other session ends',
  body: z.strictObject({
    current: Password.optional().describe('Needed where there is one'),
    password: Password,
  }),
  answer: Account,
})

export const endOwnSession = endpoint({
  ...own,
  method: 'DELETE',
  path: `${base}/sessions/{id}`,
  summary: 'Signs out on another device',
  status: 204,
  params: ById,
  answer: z.void(),
})

export const endOtherSessions = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/sessions/end-others`,
  summary: 'Signs out everywhere else',
  answer: z.object({ ended: z.number().int() }),
})

export const beginSecondFactor = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/totp`,
  summary: 'Makes a secret for an authenticator app; it counts once a code confirms it',
  status: 201,
  answer: z.object({ secret: z.string(), uri: z.string().describe('What a QR code holds') }),
})

const RecoveryCodes = z.object({
  recovery_codes: z.array(z.string()).describe('Each replaces one code, once. They are told only now.'),
})

export const confirmSecondFactor = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/totp/confirm`,
  summary: 'From now on a password needs a code as well',
  body: z.strictObject({ code: Code }),
  answer: RecoveryCodes,
})

export const renewRecoveryCodes = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/totp/recovery-codes`,
  summary: 'Makes new codes to recover with; those before are worth nothing',
  body: z.strictObject({ code: Code }),
  answer: RecoveryCodes,
})

export const removeSecondFactor = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/totp/remove`,
  summary: 'A password needs no code any more',
  status: 204,
  body: z.strictObject({ code: Code }),
  answer: z.void(),
})

export const passkeyOptions = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/passkeys/options`,
  summary: 'What an authenticator is asked to make a passkey with',
  answer: WebAuthn,
})

export const addPasskey = endpoint({
  ...own,
  method: 'POST',
  path: `${base}/passkeys`,
  summary: 'Keeps the passkey that an authenticator made',
  status: 201,
  body: z.strictObject({ name: Name, response: WebAuthn }),
  answer: Passkey,
})

export const renamePasskey = endpoint({
  ...own,
  method: 'PATCH',
  path: `${base}/passkeys/{id}`,
  summary: 'Gives a passkey another name',
  params: ById,
  body: z.strictObject({ name: Name }),
  answer: Passkey,
})

export const removePasskey = endpoint({
  ...own,
  method: 'DELETE',
  path: `${base}/passkeys/{id}`,
  summary: 'Takes a passkey away',
  status: 204,
  params: ById,
  answer: z.void(),
})
