import { createVerify } from 'node:crypto'
import type { Egress } from '../../egress/egress.ts'
import { EgressFailed, EgressRefused } from '../../egress/failures.ts'
import { textOf } from '../fields.ts'
import { type Gate, notGenuine } from '../gate.ts'
import type { Answer } from '../received.ts'
import { Certificates } from './certificates.ts'
import { amazonAddress, type Envelope, envelopeOf, signedText } from './envelope.ts'

/** Lets notifications pass that Amazon signed, and confirms subscriptions, at Amazon's own addresses only. */
export function createGate(egress: Egress): Gate {
  const certificates = new Certificates(egress)
  return async ({ bytes, at }) => {
    const envelope = envelopeOf(bytes)
    if (!envelope) return notGenuine('The body is not a message of Amazon SNS.')
    try {
      const refusal = await refusalOf(envelope, certificates, at)
      if (refusal !== null) return notGenuine(refusal)
      return await answerTo(envelope, egress)
    } catch (error) {
      // SNS repeats what is answered with 5xx.
      if (error instanceof EgressFailed || error instanceof EgressRefused) return notReached(error.message)
      throw error
    }
  }
}

const algorithms: Record<string, string> = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' }

async function refusalOf(envelope: Envelope, certificates: Certificates, at: Date): Promise<string | null> {
  const algorithm = algorithms[textOf(envelope['SignatureVersion']) ?? '']
  if (algorithm === undefined) return 'SignatureVersion is neither 1 nor 2.'
  const address = amazonAddress(envelope['SigningCertURL'])
  if (!address) return 'SigningCertURL is no address of Amazon SNS.'
  const certificate = await certificates.find(address, at)
  if (!certificate) return 'There is no valid certificate at SigningCertURL.'
  const verifier = createVerify(algorithm).update(signedText(envelope))
  const isSigned = verifier.verify(certificate.publicKey, textOf(envelope['Signature']) ?? '', 'base64')
  return isSigned ? null : 'Signature does not fit the message.'
}

async function answerTo(
  { Type: type, SubscribeURL: subscribe }: Envelope,
  egress: Egress,
): Promise<Answer | null> {
  if (type === 'Notification') return null
  if (type !== 'SubscriptionConfirmation') return { status: 200, body: { status: 'noted' } }
  const address = amazonAddress(subscribe)
  if (!address) return notGenuine('SubscribeURL is no address of Amazon SNS.')
  const { status } = await egress.request({ method: 'GET', url: address.href, redirects: 'leave' })
  if (status !== 200) return notReached(`Amazon SNS answered the confirmation with ${status}.`)
  return { status: 200, body: { status: 'subscribed' } }
}

function notReached(because: string): Answer {
  return { status: 503, body: { status: 'try again', errors: [because] } }
}
