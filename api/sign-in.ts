import { z } from 'zod'
import { LONGEST_PASSWORD } from '../domain/sign-in/password-rules.ts'
import { endpoint, Instant } from './endpoint.ts'
import { Session } from './session.ts'

const tag = 'Sign-in'

export const Password = z.string().max(4 * LONGEST_PASSWORD)
export const Code = z
  .string()
  .trim()
  .min(6)
  .max(40)
  .describe('Of the authenticator app, or one to recover with')

export const SignInWays = z
  .object({
    set_up: z.boolean().describe('There is an administrator'),
    password: z.boolean(),
    passkeys: z.boolean(),
    oidc: z.array(z.object({ id: z.string(), name: z.string(), start_url: z.string() })),
  })
  .meta({ id: 'SignInWays' })
export type SignInWays = z.infer<typeof SignInWays>

export const readSignInWays = endpoint({
  method: 'GET',
  path: '/api/v1/sign-in',
  action: 'public',
  tag,
  summary: 'The ways to sign in here',
  answer: SignInWays,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/v1/sign-in',
  action: 'public',
  tag,
  summary: 'Signs in with a password: the answer sets the cookie of a session',
  secret: true,
  body: z.strictObject({
    email: z.string().trim().min(1).max(254),
    password: Password,
    code: Code.optional(),
  }),
  answer: Session,
})

export const setUp = endpoint({
  method: 'POST',
  path: '/api/v1/set-up',
  action: 'public',
  tag,
  summary: 'Makes the first administrator with a set-up link, and signs in',
  status: 201,
  secret: true,
  body: z.strictObject({
    token: z.string().min(1).max(200).describe('The last part of the link'),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    password: Password,
    time_zone: z.string().max(100).default('UTC'),
  }),
  answer: Session,
})

const open = { method: 'POST', action: 'public', tag, secret: true } as const

export const askForReset = endpoint({
  ...open,
  path: '/api/v1/sign-in/forgotten',
  summary:
    'Mails a link to set a new password, if somebody signs in with this address; the answer does not tell',
  status: 202,
  body: z.strictObject({ email: z.string().trim().min(1).max(254) }),
  answer: z.object({ mail: z.boolean().describe('Mail is set up here at all') }),
})

const LinkToken = z.string().min(1).max(200).describe('The last part of the link')

export const lookAtLink = endpoint({
  ...open,
  path: '/api/v1/sign-in/links/look',
  summary: 'Whom an invitation, or a link for who forgot the password, is for',
  body: z.strictObject({ token: LinkToken }),
  answer: z.object({
    kind: z.enum(['invitation', 'reset']),
    name: z.string(),
    email: z.string().nullable(),
    expires_at: Instant,
    needs_code: z.boolean().describe('An authenticator app is asked as well'),
  }),
})

export const followLink = endpoint({
  ...open,
  path: '/api/v1/sign-in/links/use',
  summary: 'Sets a password with such a link, once, and signs in; every other session ends',
  body: z.strictObject({
    token: LinkToken,
    password: Password.optional().describe('An invitation does without: who comes in adds a passkey then'),
    code: Code.optional(),
  }),
  answer: Session,
})

/** What browsers are handed and hand back is described by WebAuthn, and read by its library. */
export const WebAuthn = z.record(z.string(), z.unknown())

export const passkeySignInOptions = endpoint({
  ...open,
  path: '/api/v1/sign-in/passkey/options',
  summary: 'What an authenticator is asked to sign in with',
  answer: WebAuthn,
})

export const signInWithPasskey = endpoint({
  ...open,
  path: '/api/v1/sign-in/passkey',
  summary: 'Signs in with a passkey, which says by itself whose it is',
  body: z.strictObject({ response: WebAuthn }),
  answer: Session,
})
