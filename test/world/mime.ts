export type Mail = { headers: Record<string, string>; text: string; html: string }

type Part = { headers: Record<string, string>; content: string }

/** Reads a message as our mailer and most others write it: one part, or alternatives. */
export function readMail(raw: string): Mail {
  const message = readPart(raw)
  const parts = partsOf(message)
  const content = (type: string) => {
    const part = parts.find(({ headers }) => (headers['content-type'] ?? 'text/plain').startsWith(type))
    return part ? decoded(part) : ''
  }
  return { headers: message.headers, text: content('text/plain'), html: content('text/html') }
}

function readPart(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())]
  })
  return { headers: Object.fromEntries(headers), content: raw.slice(end + 4) }
}

function partsOf(message: Part): Part[] {
  const [, boundary] = /boundary="?([^";]+)/.exec(message.headers['content-type'] ?? '') ?? []
  if (boundary === undefined) return [message]
  return message.content
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(readPart(part.replace(/^\r\n/, ''))))
}

function decoded({ headers, content }: Part): string {
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase()
  const bytes = encoding === 'base64' ? Buffer.from(content, 'base64') : Buffer.from(content, 'latin1')
  const text =
    encoding === 'quoted-printable' ? quoted(content.replaceAll(/=\r\n/g, '')) : bytes.toString('utf8')
  return text.replaceAll('\r\n', '\n').trim()
}

function quoted(text: string): string {
  const latin = text.replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
  return Buffer.from(latin, 'latin1').toString('utf8')
}

/** Encoded words, as in `=?UTF-8?Q?caf=C3=A9?=`. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quoted(word.replaceAll('_', ' ')),
    )
}
