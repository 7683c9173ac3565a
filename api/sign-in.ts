import { z } from 'zod'
import { LONGEST_PASSWORD } from '../domain/sign-in/password-rules.ts'
import { endpoint } from './endpoint.ts'
import { Session } from './session.ts'

const tag = 'Sign-in'
const Password = z.string().max(4 * LONGEST_PASSWORD)

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
    code: z.string().trim().max(40).optional().describe('Of the authenticator app, or one to recover with'),
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
