import type { LiveEntry } from '../../../api/events.ts'
import type { PresenceNews } from '../../../api/presence.ts'
import { format, type Cursor } from './cursor.ts'
import type { Entry } from './read-entries.ts'

/** One entry as it goes over the wire, to all who may see it. */
export type Frame = {
  cursor: Cursor
  stream: string
  bytes: Buffer
  /** Null for everybody; else the participants of a private incident. */
  participants: string[] | null
}

export function frameOf(entry: Entry, participants: Map<string, string[]>): Frame {
  const cursor = { writtenIn: BigInt(entry.written_in), stream: entry.stream, number: entry.number }
  const { written_in: _writtenIn, private: isPrivate, settled: _settled, incident_id, ...shown } = entry
  const told: LiveEntry = {
    ...shown,
    at: entry.at.toISOString(),
    recorded_at: entry.recorded_at.toISOString(),
    incident: incident_id === null ? null : `INC-${incident_id}`,
  }
  // JSON has no raw line breaks, so one data line holds it.
  const text = `id: ${format(cursor)}\nevent: timeline\ndata: ${JSON.stringify(told)}\n\n`
  return {
    cursor,
    stream: entry.stream,
    bytes: Buffer.from(text),
    participants: isPrivate ? (participants.get(incident_id ?? '') ?? []) : null,
  }
}

/** It has no id: the place to resume from stays where it is. */
export function presenceFrame(news: PresenceNews): Buffer {
  return Buffer.from(`event: presence\ndata: ${JSON.stringify(news)}\n\n`)
}

/** A bare id moves the place to resume from and shows nothing. */
export function placeMark(cursor: Cursor): string {
  return `id: ${format(cursor)}\n\n`
}

export function resync(cursor: Cursor, because: string): string {
  return `id: ${format(cursor)}\nevent: resync\ndata: ${JSON.stringify({ because })}\n\n`
}

export function heartbeat(cursor: Cursor): string {
  return `: here\n${placeMark(cursor)}`
}
