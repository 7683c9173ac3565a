import PostalMime from 'postal-mime'
import { htmlText } from './html-text.ts'

const TEXT_LENGTH = 64 * 1024
const HEADER_LENGTH = 1_000

/** What is kept of a mail. Who it was for is not: the address holds the key. */
export type KeptMail = {
  /** Empty in a bounce. */
  envelope_from: string
  from: string
  subject: string
  date: string | null
  message_id: string | null
  text: string
  attachments: string[]
  /** Those that say what kind of mail it is; names in lower case. */
  headers: Record<string, string>
  /** How many servers passed it on. */
  hops: number
}

const KINDS = new Set(
  (
    'auto-submitted precedence list-id list-post list-unsubscribe x-autoreply x-autorespond x-autoreply-from ' +
    'x-loop x-tocsin content-type importance x-priority in-reply-to'
  ).split(' '),
)

/** Rejects when it is no mail, or one that is nested without end. */
export async function parseMail(raw: Buffer, envelopeFrom: string): Promise<KeptMail> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 })
  const kept = mail.headers.filter(({ key }) => KINDS.has(key))
  return {
    envelope_from: envelopeFrom,
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    date: mail.date ?? null,
    message_id: mail.messageId ?? null,
    text: textOf(mail.text, mail.html).slice(0, TEXT_LENGTH),
    attachments: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
    headers: Object.fromEntries(kept.map(({ key, value }) => [key, value.slice(0, HEADER_LENGTH)])),
    hops: mail.headers.filter(({ key }) => key === 'received').length,
  }
}

function textOf(text: string | undefined, html: string | undefined): string {
  return text !== undefined && text.trim() !== '' ? text : htmlText(html ?? '')
}
