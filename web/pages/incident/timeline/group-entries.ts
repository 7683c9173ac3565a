import type { IncidentEntry } from '../../../../api/incident-timeline.ts'
import type { EntryKind } from '../../../../domain/incident/entry-kinds.ts'

/** Entries of one author that follow each other closely, under one head. */
export type EntryGroup = { author: Author; entries: IncidentEntry[] }

export type Author = { kind: 'person' | 'other'; id: string }

export const onlyWhat = {
  all: 'Everything',
  people: 'What people said',
  pinned: 'Pinned',
  DECISION: 'Decisions',
  ACTION: 'Actions',
  OBSERVATION: 'Observations',
  QUESTION: 'Questions',
  ANSWER: 'Answers',
  NOTIFICATION: 'Notifications',
  NOTE: 'Notes',
} as const satisfies Record<EntryKind | 'all' | 'people' | 'pinned', string>

export type Only = keyof typeof onlyWhat

export function isOnly(text: string): text is Only {
  return Object.hasOwn(onlyWhat, text)
}

const said = new Set(['note', 'update'])

export function isSaid({ event }: Pick<IncidentEntry, 'event'>): boolean {
  return said.has(event)
}

export function wanted(entry: IncidentEntry, only: Only): boolean {
  if (only === 'all') return true
  if (only === 'people') return isSaid(entry)
  return only === 'pinned' ? entry.pinned !== null : entry.kind === only
}

const CLOSE_MS = 5 * 60_000

export function groupEntries(entries: readonly IncidentEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  for (const entry of entries) {
    const author = authorOf(entry)
    const group = groups.at(-1)
    const last = group?.entries.at(-1)
    const follows =
      group &&
      last &&
      group.author.kind === author.kind &&
      group.author.id === author.id &&
      Date.parse(entry.recorded_at) - Date.parse(last.recorded_at) < CLOSE_MS
    if (follows) group.entries.push(entry)
    else groups.push({ author, entries: [entry] })
  }
  return groups
}

/** Whoever said it, where somebody else wrote it down. */
function authorOf({ actor, details }: Pick<IncidentEntry, 'actor' | 'details'>): Author {
  const { said_by: speaker } = details
  if (typeof speaker === 'string') return { kind: 'person', id: speaker }
  if (actor.kind === 'person') return { kind: 'person', id: actor.id }
  if (actor.kind === 'token') return { kind: 'other', id: actor.name }
  return { kind: 'other', id: actor.kind === 'integration' ? actor.id : 'Tocsin' }
}
