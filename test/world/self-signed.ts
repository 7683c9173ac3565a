import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** A certificate of a new key that signs itself: DER as RFC 5280 has it, with as little as is needed. */
export function selfSigned(commonName: string): { pem: string; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = sequence(set(sequence(COMMON_NAME, tlv(0x0c, Buffer.from(commonName)))))
  const validity = sequence(generalizedTime('20260101000000Z'), generalizedTime('20270101000000Z'))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const body = sequence(tlv(0x02, Buffer.from([1])), SHA256_WITH_RSA, name, validity, name, key)
  const signature = tlv(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]))
  const lines =
    sequence(body, SHA256_WITH_RSA, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return { pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`, privateKey }
}

function tlv(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size =
    length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts))
}

function set(part: Buffer): Buffer {
  return tlv(0x31, part)
}

function generalizedTime(text: string): Buffer {
  return tlv(0x18, Buffer.from(text))
}

const COMMON_NAME = tlv(0x06, Buffer.from('550403', 'hex'))
const SHA256_WITH_RSA = sequence(
  tlv(0x06, Buffer.from('2a864886f70d01010b', 'hex')),
  tlv(0x05, Buffer.alloc(0)),
)
