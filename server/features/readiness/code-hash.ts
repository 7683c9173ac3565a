import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Six digits are soon tried out, so the hash needs the server's key; it is bound to the contact method. */
export class CodeHash {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin verification codes', 32))
  }

  of(methodId: string, code: string): Buffer {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([methodId, code]))
      .digest()
  }

  matches(hash: Buffer, methodId: string, code: string): boolean {
    return timingSafeEqual(hash, this.of(methodId, code))
  }
}
