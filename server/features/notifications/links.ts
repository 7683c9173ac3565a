import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const SIGNATURE_BYTES = 16

/** Signed addresses that answer a page without a session: whoever has one may acknowledge or escalate its incident. */
export class Links {
  readonly #key: Buffer
  readonly #publicUrl: () => string

  /** `publicUrl` is asked each time: by default it is the address that the server comes to listen on. */
  constructor(secret: string, publicUrl: () => string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin answer links', 32))
    this.#publicUrl = publicUrl
  }

  acknowledge(pageId: string): string {
    return `${this.#publicUrl()}/a/${this.token(pageId)}/acknowledge`
  }

  escalate(pageId: string): string {
    return `${this.#publicUrl()}/a/${this.token(pageId)}/escalate`
  }

  /** Where whoever got a test says so. */
  received(deliveryId: string): string {
    return `${this.#publicUrl()}/a/${this.token(deliveryId)}/received`
  }

  /** Where a voice call posts the key that was pressed. */
  voiceKey(deliveryId: string): string {
    return `${this.#publicUrl()}/twilio/voice/${this.token(deliveryId)}`
  }

  /** Where the vendor posts what became of a message. */
  status(deliveryId: string): string {
    return `${this.#publicUrl()}/twilio/status/${this.token(deliveryId)}`
  }

  /** What a push carries: the token of its delivery, by which the browser says what became of it, and where a tap leads. */
  ofPush(deliveryId: string): { token: string; pageAt: (pageId: string) => string } {
    return { token: this.token(deliveryId), pageAt: (pageId) => `/page/${this.token(pageId)}` }
  }

  incident(name: string): string {
    return `${this.#publicUrl()}/incidents/${name}`
  }

  token(id: string): string {
    return `${id}.${this.#sign(id)}`
  }

  /** The id of a token that was signed here; null for all others. */
  verify(token: string): string | null {
    const [id = '', signature = ''] = token.split('.', 2)
    // As text, since several spellings of base64 mean the same bytes.
    const [given, own] = [Buffer.from(signature), Buffer.from(this.#sign(id))]
    return given.length === own.length && timingSafeEqual(given, own) ? id : null
  }

  #sign(id: string): string {
    const whole = createHmac('sha256', this.#key).update(id).digest()
    return whole.subarray(0, SIGNATURE_BYTES).toString('base64url')
  }
}
