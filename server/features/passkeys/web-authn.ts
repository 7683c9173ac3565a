import { z } from 'zod'
import { Refused } from '../../../api/problem.ts'

/** How long an authenticator may take. */
export const challengeMinutes = 5

const Base64Url = z.string().max(100_000)
const credential = {
  id: Base64Url.max(2_000),
  rawId: Base64Url.max(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

export const RegistrationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(50)).max(20).default([]),
  }),
})

export const AuthenticationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
  }),
})

export function notVerified(): Refused {
  return new Refused(
    'invalid-request',
    'The passkey could not be verified. Try again, or sign in another way.',
  )
}

/** The library says what is wrong by throwing; to whoever asks it is all the same. */
export async function verified<T extends { verified: boolean }>(verify: () => Promise<T>): Promise<T> {
  const result = await verify().catch(() => null)
  if (result?.verified) return result
  throw notVerified()
}
