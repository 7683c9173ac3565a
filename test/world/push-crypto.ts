import { createDecipheriv, createPublicKey, type ECDH, hkdfSync, verify } from 'node:crypto'

type Claims = { aud: string; exp: number; sub: string }
type Signed = { fault: string | null; sub: string }

/** Reads a VAPID header as RFC 8292 asks; written from the RFC, not from the library that sends. */
export function whyNotSigned(
  header: string,
  { origin, serverKey }: { origin: string; serverKey: string },
): Signed {
  const [, token = '', key = ''] = /^vapid t=([^,\s]+), ?k=(\S+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  if (key !== serverKey)
    return { fault: 'it is signed with another key than the one subscribed with', sub: '' }
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isValid = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isValid) return { fault: 'its signature is wrong', sub: '' }
  const read: Claims = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const { aud, exp, sub } = read
  if (aud !== origin) return { fault: `it is meant for ${aud}`, sub }
  const seconds = Date.now() / 1000
  if (exp <= seconds || exp > seconds + 86_400) return { fault: 'it is valid at no time that counts', sub }
  return { fault: /^(https:|mailto:)/.test(sub) ? null : `nobody can be written to at ${sub}`, sub }
}

/** RFC 8291: only who has the browser's private key and its secret can read it. */
export function decryptPush(body: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const senderKey = body.subarray(21, 21 + (body[20] ?? 0))
  const sealed = body.subarray(21 + senderKey.length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), senderKey])
  const shared = derive(keys.computeSecret(senderKey), auth, info, 32)
  const key = derive(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

function derive(from: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', from, salt, info, length))
}
