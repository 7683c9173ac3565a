import { isFields, textOf } from '../fields.ts'

/** An envelope as it was signed: to the letter, so it is not made fit to be stored. */
export type Envelope = Record<string, unknown>

export function envelopeOf(bytes: Buffer): Envelope | null {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'))
    return isFields(parsed) ? parsed : null
  } catch {
    return null
  }
}

const NOTIFICATION = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
const CONFIRMATION = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']

/** What the signature is of: names and values, a line each, without what is not there. */
export function signedText(envelope: Envelope): string {
  const names = envelope['Type'] === 'Notification' ? NOTIFICATION : CONFIRMATION
  return names
    .flatMap((name) => {
      const value = envelope[name]
      return typeof value === 'string' ? [`${name}\n${value}\n`] : []
    })
    .join('')
}

const HOST = /^sns\.[a-z\d-]{3,40}\.amazonaws\.com(?:\.cn)?$/

/** An address of Amazon SNS itself, or null: nothing else is ever called because a message says so. */
export function amazonAddress(value: unknown): URL | null {
  const url = URL.parse(textOf(value) ?? '')
  if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return null
  return HOST.test(url.hostname) ? url : null
}
