import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Signature } from './delivery.ts'

const oldAfterSeconds = 300

type Signed = { header: string | undefined; body: string; now: Date }

/** `t=…,v1=…`: HMAC-SHA-256 of "t.body" with the contact method's secret; t in seconds. */
export function checkSignature(secret: string | undefined, { header, body, now }: Signed): Signature {
  if (secret === undefined) return 'not checked'
  if (header === undefined) return 'missing'
  const [, seconds = '', signature = ''] = /^t=(\d+),v1=([\da-f]{64})$/.exec(header) ?? []
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid'
  return Math.abs(now.getTime() / 1000 - Number(seconds)) > oldAfterSeconds ? 'too old' : 'valid'
}
