import type { LiveEntry } from '../../../../api/events.ts'
import type { IncidentEntry } from '../../../../api/incident-timeline.ts'

/** `readTo` is the number up to which it was read; what came live stands above it until it is read, too. */
export type TimelineData = { entries: readonly IncidentEntry[]; readTo: number }

export const nothingRead: TimelineData = { entries: [], readTo: 0 }

const changing = new Set([
  'note-edited',
  'entry-pinned',
  'entry-unpinned',
  'attachment-added',
  'attachment-removed',
])

/** The numbers of earlier entries that these tell of: they have to be read again. */
export function changedBy(entries: readonly IncidentEntry[]): number[] {
  const numbers = entries.flatMap(({ event, details }) => {
    const { number } = details
    return changing.has(event) && typeof number === 'number' ? [number] : []
  })
  return [...new Set(numbers)]
}

export function withRead(known: TimelineData, read: readonly IncidentEntry[]): TimelineData {
  const merged = new Map(known.entries.map((entry) => [entry.number, entry]))
  for (const entry of read) merged.set(entry.number, entry)
  const entries = [...merged.values()].toSorted((a, b) => a.number - b.number)
  return { entries, readTo: Math.max(known.readTo, ...read.map(({ number }) => number)) }
}

/** Shown at once; only right behind the last, so that no hole is hidden. */
export function withLive(known: TimelineData, told: LiveEntry): TimelineData {
  const last = known.entries.at(-1)?.number ?? 0
  if (told.number !== last + 1) return known
  const entry = { ...told, pinned: null, earlier_versions: [], attachments: [] }
  return { ...known, entries: [...known.entries, entry] }
}
