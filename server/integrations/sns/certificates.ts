import { X509Certificate } from 'node:crypto'
import type { Egress } from '../../egress/egress.ts'

const MOST_KEPT = 50
const LARGEST_BYTES = 16 * 1024

/** Amazon's signing certificates, each fetched once. */
export class Certificates {
  readonly #egress: Egress
  readonly #kept = new Map<string, X509Certificate>()

  constructor(egress: Egress) {
    this.#egress = egress
  }

  /** Null when there is none at the address, or none that is valid at this instant. Rejects when Amazon is not reached. */
  async find(url: URL, at: Date): Promise<X509Certificate | null> {
    const certificate = this.#kept.get(url.href) ?? (await this.#fetch(url))
    if (!certificate || at < certificate.validFromDate || at > certificate.validToDate) return null
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(url.href, certificate)
    return certificate
  }

  async #fetch(url: URL): Promise<X509Certificate | null> {
    const { status, body } = await this.#egress.request({
      method: 'GET',
      url: url.href,
      maxResponseBytes: LARGEST_BYTES,
      redirects: 'leave',
    })
    return status === 200 ? read(body) : null
  }
}

function read(pem: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}
