import type { LiveEntry } from '../../api/events.ts'
import type { PresenceNews } from '../../api/presence.ts'
import { eventParser, type ServerEvent } from './parse-events.ts'

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'signed-out'

/** What comes over the stream: an entry, who looks at an incident, or that too much was missed and everything is to be read again. */
export type LiveNews = { entry: LiveEntry } | { resync: true } | { presence: PresenceNews }

type Heard = {
  place: () => string | null
  onPlace: (id: string) => void
  onState: (state: LiveState) => void
  onNews: (news: LiveNews) => void
}

/** The server says at least every 15 seconds that it is there. */
const SILENCE_MS = 40_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

/** Follows what is committed until it is told to stop; a cut connection resumes where it was and misses nothing. */
export async function followEvents(heard: Heard, stop: AbortSignal): Promise<void> {
  let waitMs = FIRST_WAIT_MS
  while (!stop.aborted) {
    try {
      await listen(heard, stop, () => {
        waitMs = FIRST_WAIT_MS
      })
    } catch {
      // A connection that ends is nothing special: it is opened again.
    }
    if (stop.aborted) return
    heard.onState('reconnecting')
    await untilWorthTrying(waitMs, stop)
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }
}

async function listen(heard: Heard, stop: AbortSignal, onOpen: () => void): Promise<void> {
  const silent = new AbortController()
  const place = heard.place()
  const response = await fetch('/api/v1/events', {
    headers: { accept: 'text/event-stream', ...(place !== null && { 'last-event-id': place }) },
    signal: AbortSignal.any([stop, silent.signal]),
    cache: 'no-store',
  })
  if (response.status === 401) {
    heard.onState('signed-out')
    return
  }
  if (!response.ok || !response.body) return
  onOpen()
  heard.onState('live')
  addEventListener('offline', () => silent.abort(), { signal: silent.signal })
  const parse = eventParser()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const timer = setTimeout(() => silent.abort(), SILENCE_MS)
      const { done, value } = await reader.read().finally(() => clearTimeout(timer))
      if (done) return
      for (const event of parse(value)) hear(event, heard)
    }
  } finally {
    silent.abort()
  }
}

function hear({ id, event, data }: ServerEvent, { onNews, onPlace }: Heard): void {
  if (event === 'resync') onNews({ resync: true })
  if (event === 'presence') {
    const presence: PresenceNews = JSON.parse(data)
    onNews({ presence })
  }
  if (event === 'timeline') {
    const entry: LiveEntry = JSON.parse(data)
    onNews({ entry })
  }
  if (id !== null) onPlace(id)
}

/** A browser that is back on its network, or in sight again, tries at once. */
async function untilWorthTrying(ms: number, stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const ended = new AbortController()
    const go = (): void => {
      ended.abort()
      resolve()
    }
    const timer = setTimeout(go, ms)
    ended.signal.addEventListener('abort', () => clearTimeout(timer))
    stop.addEventListener('abort', go, { signal: ended.signal })
    addEventListener('online', go, { signal: ended.signal })
    document.addEventListener('visibilitychange', () => !document.hidden && go(), { signal: ended.signal })
  })
}
