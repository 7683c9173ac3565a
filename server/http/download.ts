import type { FastifyReply } from 'fastify'

/** What a verb answers with where the answer is a file. */
export class Download {
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer

  constructor({ name, contentType, bytes }: Pick<Download, 'name' | 'contentType' | 'bytes'>) {
    this.name = name
    this.contentType = contentType
    this.bytes = bytes
  }
}

/** Saved and never shown: what somebody attached must not run in the name of this server. */
export async function sendDownload(
  reply: FastifyReply,
  { name, contentType, bytes }: Download,
): Promise<FastifyReply> {
  const charset = contentType.startsWith('text/') ? '; charset=utf-8' : ''
  return await reply
    .headers({
      'content-type': `${contentType}${charset}`,
      'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    .send(bytes)
}

function asciiName(name: string): string {
  return name.replaceAll(/[^\x20-\x7E]|["\\%]/g, '_')
}

/** RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
