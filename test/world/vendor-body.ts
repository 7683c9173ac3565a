import { readFileSync } from 'node:fs'
import type { Received, ReceivedBody } from '../../server/integrations/received.ts'

/** What a vendor posted: a recorded file, or an object as JSON. */
export function vendorBody(content: Buffer | object | string): ReceivedBody {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(textOf(content))
  return { bytes, headers: {}, receivedAt: new Date('2026-03-01T12:00:00Z'), fallbackDedupKey: 'fallback' }
}

function textOf(content: object | string): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}

/** A recorded body below `server/integrations`: `datadog/firing.json`. */
export function fixture(name: string): Buffer {
  const path = name.replace('/', '/fixtures/')
  return readFileSync(new URL(`../../server/integrations/${path}`, import.meta.url))
}

export function signalsOf(received: Received) {
  if (!received.readable) throw new Error(received.because.join())
  return received.signals
}
