import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './received.ts'

type Posted = { bytes: Buffer; headers: IncomingHttpHeaders; key: string; at: Date }

/** Looks at what was posted with a known key before it is taken: null lets it pass, an answer is all that happens. */
export type Gate = (posted: Posted) => Promise<Answer | null>

export function notGenuine(because: string): Answer {
  return { status: 401, body: { status: 'not genuine', errors: [because] } }
}
