import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { NewEntry } from '../timeline/record.ts'
import type { Checked } from './check-file.ts'
import type { SourceEntry } from './source.ts'
import { kindOf } from './words.ts'

/**
 * The timeline of an imported incident: its turning points, and what its file tells. All are `imported`, so that
 * nothing that reacts to openings, pages or resolutions takes them for news.
 */
export function entriesOf({ source, instants }: Checked, stream: string, actor: ActorRef): NewEntry[] {
  const imported = { stream, event: 'imported', actor }
  const told = (source.timeline ?? []).map((entry): NewEntry => ({
    ...imported,
    kind: kindOf(entry.type ?? entry.kind ?? ''),
    at: atOf(entry) ?? instants.detectedAt,
    text: wordsOf(entry),
    details: {
      type: entry.type ?? entry.kind ?? null,
      by: entry.user ?? entry.author ?? entry.actor ?? null,
    },
  }))
  const turn = (type: string, at: Date | null, text: string): NewEntry[] =>
    at ? [{ ...imported, kind: 'NOTE', at, text, details: { type } }] : []
  return [
    ...turn('opened', instants.detectedAt, `${source.incident_id} was detected: ${source.title}.`),
    ...turn('acknowledged', instants.acknowledgedAt, 'It was acknowledged.'),
    ...turn('identified', instants.identifiedAt, 'The cause was identified.'),
    ...turn('mitigated', instants.mitigatedAt, 'It was mitigated.'),
    ...told,
    ...turn('resolved', instants.resolvedAt, 'It was resolved.'),
    ...turn('closed', instants.closedAt, 'It was closed.'),
  ].toSorted((a, b) => Number(a.at) - Number(b.at))
}

function atOf(entry: SourceEntry): Date | null {
  return entry.at ?? entry.timestamp ?? entry.time
}

function wordsOf(entry: SourceEntry): string {
  const details = typeof entry.details === 'string' ? entry.details : null
  const said = [entry.event, entry.text, entry.message, entry.description, details]
  const words = said.filter((text) => typeof text === 'string' && text.trim() !== '')
  if (words.length > 0) return words.join(': ')
  return entry.details === undefined ? '(nothing was written)' : JSON.stringify(entry.details)
}
