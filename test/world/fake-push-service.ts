import { createECDH, randomBytes } from 'node:crypto'
import type { PushPayload } from '../../domain/notification/push-payload.ts'
import type { PushSubscription } from '../../domain/organisation/document.ts'
import {
  type Call,
  type HttpFake,
  misbehave,
  type Misbehaviour,
  Misbehaviours,
  startHttpFake,
} from './http-fake.ts'
import { decryptPush, whyNotSigned } from './push-crypto.ts'

type Received = { payload: PushPayload; ttl: number; urgency: string; topic: string; subject: string }

/** A browser at the push service: it alone can read what is sent to it. */
export type FakeBrowser = {
  subscription: PushSubscription
  received: Received[]
  /** The push service forgets it. */
  leave(): void
}

/** A push service at the network. It refuses what is not signed by the key that a browser subscribed with (RFC 8292). */
export class FakePushService {
  readonly #browsers = new Map<string, { take: (call: Call) => Received }>()
  readonly #misbehaviours = new Misbehaviours()
  readonly refusals: string[] = []
  #server: HttpFake | null = null

  static async start(): Promise<FakePushService> {
    const service = new FakePushService()
    service.#server = await startHttpFake((call, response) => {
      const how = service.#misbehaviours.take()
      if (how !== null && !misbehave(how, response)) return
      const status = service.#receive(call)
      if (how === null) response.writeHead(status, { location: `${service.url}/message/m-1` }).end()
    })
    return service
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  /** `serverKey` is what the page hands to `pushManager.subscribe`. */
  subscribe(serverKey: string): FakeBrowser {
    const keys = createECDH('prime256v1')
    keys.generateKeys()
    const auth = randomBytes(16)
    const path = `/to/${randomBytes(8).toString('hex')}`
    const received: Received[] = []
    this.#browsers.set(path, {
      take: (call) => {
        const subject = whyNotSigned(call.headers['authorization'] ?? '', { origin: this.url, serverKey })
        if (subject.fault !== null) throw new Error(subject.fault)
        const message = readMessage(call, decryptPush(call.bytes, keys, auth), subject.sub)
        received.push(message)
        return message
      },
    })
    return {
      subscription: {
        endpoint: this.url + path,
        p256dh: keys.getPublicKey('base64url'),
        auth: auth.toString('base64url'),
      },
      received,
      leave: () => void this.#browsers.delete(path),
    }
  }

  failNext(count: number, how: Misbehaviour): void {
    this.#misbehaviours.next(count, how)
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  #receive(call: Call): number {
    const browser = this.#browsers.get(call.path)
    if (!browser) return 410
    if (call.bytes.length > 4096) return 413
    try {
      browser.take(call)
      return 201
    } catch (error) {
      this.refusals.push(String(error))
      return 403
    }
  }
}

function readMessage({ headers }: Call, text: string, subject: string): Received {
  const header = (name: string): string => String(headers[name] ?? '')
  if (header('content-encoding') !== 'aes128gcm') throw new Error('it is not aes128gcm')
  if (!/^\d+$/.test(header('ttl'))) throw new Error('it has no TTL')
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(header('topic'))) throw new Error('its topic is none')
  const payload: PushPayload = JSON.parse(text)
  return {
    payload,
    ttl: Number(header('ttl')),
    urgency: header('urgency'),
    topic: header('topic'),
    subject,
  }
}
