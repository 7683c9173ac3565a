import { after } from '../time/instant.ts'

export type Destination = {
  bundling: boolean
  lastSentAt: Date | null
  openBundle: { id: string; flushAt: Date } | null
  now: Date
}

export type Placement = { do: 'send' } | { do: 'join'; bundle: string } | { do: 'open'; flushAt: Date }

/** A destination (person and method) that was silent for a minute is paged at once; what follows shares a message. */
export function placeInBundle({ bundling, lastSentAt, openBundle, now }: Destination): Placement {
  if (!bundling || wasSilent(lastSentAt, now)) return { do: 'send' }
  if (openBundle) return { do: 'join', bundle: openBundle.id }
  return { do: 'open', flushAt: after(now, { seconds: 30 }) }
}

function wasSilent(lastSentAt: Date | null, now: Date): boolean {
  return !lastSentAt || after(lastSentAt, { seconds: 60 }) <= now
}
