import { createHash } from 'node:crypto'
import type { Egress } from '../../egress/egress.ts'
import { EgressFailed, EgressRefused } from '../../egress/failures.ts'
import type { Seal } from '../../database/seal.ts'
import type { Transact, Tx } from '../../database/transaction.ts'
import type { OutsideHandler } from '../../engine/handler.ts'
import { calendarUrls } from './calendar-url.ts'
import { followedCalendar, holidaysUrl } from './followed-store.ts'
import { type Followed, fetchJob } from './jobs.ts'
import { saveCalendar } from './save-calendar.ts'

type Call = { followed: Followed; url: string; etag: string | null; digest: string }

export type Fetched =
  | { got: 'text'; text: string; etag: string | null; digest: string }
  | { got: 'nothing-new'; digest: string }
  | { got: 'failure'; because: string; digest: string }

type World = { egress: Egress; seal: Seal; transact: Transact }

const mostBytes = 4 * 1024 * 1024

/**
 * Reads a calendar and keeps what is in it. Absences belong to what nodes keep of the organisation, which the engine's own
 * transactions must not write, so they are saved in one of their own; a repetition after a crash does no harm.
 */
export function fetchCalendarHandler({
  egress,
  seal,
  transact,
}: World): OutsideHandler<Followed, Call, null> {
  return {
    kind: fetchJob,
    batch: 10,
    atOnce: 4,
    prepare: async (tx, jobs) => {
      const calls = new Map<string, Call>()
      for (const { id, payload } of jobs) {
        const call = await callFor(tx, seal, payload)
        if (call) calls.set(id, call)
      }
      return calls
    },
    perform: async (call) => {
      const fetched = await fetchCalendar(egress, call)
      await transact((tx) => saveCalendar(tx, call.followed, fetched))
      return null
    },
    record: async () => {},
  }
}

async function callFor(tx: Tx, seal: Seal, followed: Followed): Promise<Call | null> {
  const url = await urlOf(tx, seal, followed)
  if (url === null) return null
  const before = await followedCalendar(tx, followed)
  const digest = createHash('sha256').update(url).digest('hex')
  return { followed, url, digest, etag: before?.address_digest === digest ? before.etag : null }
}

async function urlOf(tx: Tx, seal: Seal, followed: Followed): Promise<string | null> {
  if ('team' in followed) return await holidaysUrl(tx, followed.team)
  return (await calendarUrls(tx, seal, [followed.person])).get(followed.person) ?? null
}

async function fetchCalendar(egress: Egress, { url, etag, digest }: Call): Promise<Fetched> {
  const failure = (because: string): Fetched => ({ got: 'failure', because, digest })
  try {
    const headers = { accept: 'text/calendar', ...(etag !== null && { 'if-none-match': etag }) }
    const response = await egress.request({ method: 'GET', url, headers, maxResponseBytes: mostBytes })
    if (response.status === 304 && etag !== null) return { got: 'nothing-new', digest }
    if (response.status !== 200) return failure(`it answered HTTP ${response.status}`)
    if (response.truncated) return failure(`it is larger than ${mostBytes / 1024 / 1024} MB`)
    const tag = response.headers['etag']
    const text = response.body.toString('utf8')
    return { got: 'text', text, etag: typeof tag === 'string' ? tag : null, digest }
  } catch (error) {
    if (error instanceof EgressFailed || error instanceof EgressRefused) return failure(error.message)
    throw error
  }
}
