import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Refused } from '../../../api/problem.ts'
import type { Session } from '../../../api/session.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { Attempt } from '../access/attempt.ts'
import type { Server } from '../sign-in/read-session.ts'
import { startSession, type Visitor } from '../sign-in/start-session.ts'
import { relyingParty } from './relying-party.ts'
import { lockPasskey, markUsed, saveChallenge, takeChallenge, type PasskeyRow } from './store.ts'
import { AuthenticationResponse, challengeMinutes, notVerified } from './web-authn.ts'

export async function signInOptions(tx: Tx, publicUrl: string): Promise<Record<string, unknown>> {
  const rpID = relyingParty(publicUrl).id
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const expiresAt = after(tx.now, { minutes: challengeMinutes })
  await saveChallenge(tx, { challenge: options.challenge, person_id: null, expires_at: expiresAt })
  return { ...options }
}

/** The authenticator verified who holds it, so no second factor is asked for. */
export async function signInWithPasskey(
  tx: Tx,
  server: Server,
  response: Record<string, unknown>,
  visitor: Visitor,
): Promise<Session | Refused> {
  const attempt = await Attempt.begin(tx, { ip: visitor.ip })
  if (attempt.refusal) return attempt.refusal
  const given = AuthenticationResponse.safeParse(response)
  const passkey = given.success ? await lockPasskey(tx, given.data.id) : null
  const signed = given.success && passkey && (await verify(tx, server.publicUrl(), given.data, passkey))
  if (!signed) {
    await attempt.failed()
    return notVerified()
  }
  await markUsed(tx, passkey.id, { counter: signed.newCounter, backedUp: signed.credentialBackedUp })
  return await startSession(tx, server, { person: passkey.person_id, way: 'passkey', visitor })
}

async function verify(
  tx: Tx,
  publicUrl: string,
  response: ReturnType<typeof AuthenticationResponse.parse>,
  { id, public_key, counter }: PasskeyRow,
) {
  const { id: rpID, origin } = relyingParty(publicUrl)
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (challenge) => await takeChallenge(tx, challenge, null),
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id, publicKey: new Uint8Array(public_key), counter: Number(counter) },
  }).catch(() => null)
  return result?.verified ? result.authenticationInfo : null
}
