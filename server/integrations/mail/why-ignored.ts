import type { KeptMail } from './parse-mail.ts'

type Origin = Pick<KeptMail, 'envelope_from' | 'from' | 'headers' | 'hops'>

const MOST_HOPS = 30

/** Why a mail reports no trouble: nobody wrote it about one. Null when it may. */
export function whyIgnored({ envelope_from: envelopeFrom, from, headers, hops }: Origin): string | null {
  if (headers['x-tocsin'] !== undefined) return 'a mail of Tocsin itself came back'
  if (hops > MOST_HOPS || headers['x-loop'] !== undefined) return 'it goes round in circles'
  if (envelopeFrom === '' || /^(?:mailer-daemon|postmaster)@/i.test(from)) return 'it is a bounce'
  if (/^\s*multipart\/report\b/i.test(headers['content-type'] ?? '')) return 'it is a receipt or a bounce'
  if (isReply(headers)) return 'it is an automatic reply'
  if (isFromList(headers)) return 'it came by a mailing list'
  return null
}

/** Monitoring marks its own mail as generated; only replies are none. */
function isReply(headers: Record<string, string>): boolean {
  return (
    /^\s*auto-replied\b/i.test(headers['auto-submitted'] ?? '') ||
    /^\s*auto_reply\b/i.test(headers['precedence'] ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-autoreply-from'].some((name) => headers[name] !== undefined)
  )
}

/** Services that watch mark what they send as bulk, and as something to unsubscribe from; that alone is no list. */
function isFromList(headers: Record<string, string>): boolean {
  const isMarked = ['list-id', 'list-post'].some((name) => headers[name] !== undefined)
  return isMarked || /^\s*(?:list|junk)\b/i.test(headers['precedence'] ?? '')
}
