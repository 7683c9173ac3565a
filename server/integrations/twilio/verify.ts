import { createHash, createHmac } from 'node:crypto'
import { isSameText } from '../same-text.ts'

export type TwilioRequest = {
  /** The full public address, with its query, as Twilio was told it. */
  url: string
  signature: string | undefined
  /** The fields of a form; null for any other body. */
  form: URLSearchParams | null
  bytes: Buffer
}

export function isFromTwilio(authToken: string, { url, signature, form, bytes }: TwilioRequest): boolean {
  if (!signature || !bodyMatches(url, bytes)) return false
  const fields = form ? signedFields(form) : ''
  return spellings(url).some((spelling) => isSameText(signature, sign(authToken, spelling + fields)))
}

function sign(authToken: string, text: string): string {
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64')
}

/** Sorted by name; a name that is repeated counts with each of its distinct values. */
function signedFields(form: URLSearchParams): string {
  return [...new Set(form.keys())]
    .toSorted()
    .map((name) =>
      [...new Set(form.getAll(name))]
        .toSorted()
        .map((value) => name + value)
        .join(''),
    )
    .join('')
}

/** A body that is no form is covered by a hash in the signed address. */
function bodyMatches(url: string, bytes: Buffer): boolean {
  const expected = URL.parse(url)?.searchParams.get('bodySHA256')
  if (expected === undefined || expected === null) return true
  return isSameText(expected.toLowerCase(), createHash('sha256').update(bytes).digest('hex'))
}

/** Twilio sometimes signs with the port written out and sometimes without. */
function spellings(url: string): string[] {
  const [, start, port = '', rest = ''] = /^(https?:\/\/[^/?:]+)(:\d+)?(.*)$/s.exec(url) ?? []
  if (start === undefined) return [url]
  const usual = start.startsWith('https:') ? ':443' : ':80'
  return [url, port === '' ? start + usual + rest : start + rest]
}
