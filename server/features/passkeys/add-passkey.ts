import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Passkey } from '../../../api/account.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { signedIn } from '../access/signed-in.ts'
import { audit } from '../audit/append.ts'
import { presentPasskey } from '../sign-in/present-passkey.ts'
import { requireAccount } from '../sign-in/require-account.ts'
import { challengeMinutes, notVerified, RegistrationResponse, verified } from './web-authn.ts'
import { relyingParty } from './relying-party.ts'
import { idsOfPasskeys, saveChallenge, savePasskey, takeChallenge } from './store.ts'

export async function passkeyOptions(
  tx: Tx,
  publicUrl: string,
  actor: Actor,
): Promise<Record<string, unknown>> {
  const { person } = signedIn(actor)
  const { id, name, email } = await requireAccount(tx, person)
  const known = await idsOfPasskeys(tx, person)
  const options = await generateRegistrationOptions({
    rpName: 'Tocsin',
    rpID: relyingParty(publicUrl).id,
    userName: email ?? name,
    userDisplayName: name,
    userID: new TextEncoder().encode(id),
    attestationType: 'none',
    excludeCredentials: known.map((credential) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const expiresAt = after(tx.now, { minutes: challengeMinutes })
  await saveChallenge(tx, { challenge: options.challenge, person_id: person, expires_at: expiresAt })
  return { ...options }
}

type Made = { name: string; response: Record<string, unknown> }

export async function addPasskey(
  tx: Tx,
  publicUrl: string,
  { actor, name, response }: Made & { actor: Actor },
): Promise<Passkey> {
  const { person } = signedIn(actor)
  const given: RegistrationResponseJSON = RegistrationResponse.parse(response)
  const { id: rpID, origin } = relyingParty(publicUrl)
  const { registrationInfo } = await verified(() =>
    verifyRegistrationResponse({
      response: given,
      expectedChallenge: async (challenge) => await takeChallenge(tx, challenge, person),
      expectedOrigin: origin,
      expectedRPID: rpID,
    }),
  )
  if (!registrationInfo) throw notVerified()
  const { credential, credentialBackedUp } = registrationInfo
  const saved = await savePasskey(tx, {
    id: credential.id,
    person_id: person,
    name,
    public_key: Buffer.from(credential.publicKey),
    counter: String(credential.counter),
    transports: given.response.transports ?? [],
    backed_up: credentialBackedUp,
    created_at: tx.now,
    last_used_at: null,
  })
  if (saved === null) throw new Refused('conflict', 'This passkey is known here already.')
  const details = { passkey: name }
  await audit(tx, { actor: refOf(actor), action: 'passkey.added', subject: `person:${person}`, details })
  return presentPasskey(saved)
}
