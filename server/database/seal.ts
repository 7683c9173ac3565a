import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Where a secret is kept; it opens nowhere else. */
export type Place = { table: string; row: string; column: string }

const ALGORITHM = 'aes-256-gcm'
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals secrets at rest. Sealed: key id, nonce, tag, text; the place is authenticated with it. */
export class Seal {
  readonly #key: Buffer
  readonly #keyId: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin secrets at rest', 32))
    this.#keyId = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin key id', KEY_ID_BYTES))
  }

  seal(text: string, place: Place): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(aad(place))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([this.#keyId, nonce, cipher.getAuthTag(), sealed])
  }

  open(sealed: Buffer, place: Place): string {
    if (!sealed.subarray(0, KEY_ID_BYTES).equals(this.#keyId)) {
      throw new Error(
        `${place.table}.${place.column} of ${place.row} was sealed with another TOCSIN_SECRET_KEY`,
      )
    }
    const nonce = sealed.subarray(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES)
    const tag = sealed.subarray(KEY_ID_BYTES + NONCE_BYTES, KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES)
    const text = sealed.subarray(KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES)
    const decipher = createDecipheriv(ALGORITHM, this.#key, nonce).setAAD(aad(place)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  }
}

function aad({ table, row, column }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, row, column]))
}
