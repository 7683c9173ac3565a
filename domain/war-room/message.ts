import { entryKinds, type EntryKind } from '../incident/entry-kinds.ts'
import { nearest } from '../naming/nearest.ts'
import type { RoleName } from '../role/roles.ts'
import { parseTimeOfDay } from '../schedule/moment.ts'

/** What a message says of itself; what it does not say is null. */
export type Message = {
  /** Since midnight, on the wall of who wrote it. */
  timeOfDayMs: number | null
  saidBy: { person: string } | { role: RoleName } | null
  kind: EntryKind | null
  text: string
}

export type ReadMessage = { ok: true; message: Message } | { ok: false; because: string }

const speakers: Record<string, RoleName> = {
  ic: 'ic',
  tl: 'tech_lead',
  tech: 'tech_lead',
  'tech lead': 'tech_lead',
  comms: 'comms_lead',
  scribe: 'scribe',
}

const form =
  /^(?:\[(?<time>\d{1,2}:\d{2})\]\s*)?(?:\[?@(?<person>[\w.-]+)\]?:?\s*)?(?:\[(?<kind>[A-Za-z]+)\]\s*)?(?<text>[\s\S]*)$/
const spoken = /^(?<speaker>IC|TL|TECH(?: LEAD)?|COMMS|SCRIBE):\s+(?<text>[\s\S]+)$/i

/**
 * Reads `[14:37] @ana [DECISION] Roll back` and `IC: roll back now`; each part may be missing. A person in front counts
 * as the speaker only with a time or a kind, since `@ana please look` speaks to her. Anything else is plain text.
 */
export function readMessage(written: string): ReadMessage {
  const whole = written.trim()
  const { time, person, kind, text = '' } = form.exec(whole)?.groups ?? {}
  const isFormed = time !== undefined || (person !== undefined && kind !== undefined)
  const known = kind === undefined ? null : kindNamed(kind)
  // A pasted log line may begin with [ERROR]; only where the form is unmistakable, or a slip is likely, is it wrong.
  if (kind !== undefined && known === null && (isFormed || nearestKind(kind) !== null))
    return unknownKind(kind)
  if (!isFormed && known === null) return spokenBy(whole, whole)
  const timeOfDayMs = time === undefined ? null : parseTimeOfDay(time.padStart(5, '0'))
  if (time !== undefined && timeOfDayMs === null) {
    return { ok: false, because: `"${time}" is no time of the day such as 14:37` }
  }
  if (!isFormed && person !== undefined) return plain(whole)
  if (text === '') return { ok: false, because: 'the message says nothing behind its head' }
  if (person !== undefined) {
    return { ok: true, message: { timeOfDayMs, saidBy: { person }, kind: known, text } }
  }
  const inner = spokenBy(text, text)
  return inner.ok
    ? { ok: true, message: { ...inner.message, timeOfDayMs, kind: known ?? inner.message.kind } }
    : inner
}

function spokenBy(text: string, whole: string): ReadMessage {
  const { speaker, text: said } = spoken.exec(text)?.groups ?? {}
  const role = speaker === undefined ? undefined : speakers[speaker.toLowerCase()]
  if (role === undefined || said === undefined) return plain(whole)
  return { ok: true, message: { timeOfDayMs: null, saidBy: { role }, kind: null, text: said } }
}

function plain(text: string): ReadMessage {
  return { ok: true, message: { timeOfDayMs: null, saidBy: null, kind: null, text } }
}

function kindNamed(word: string): EntryKind | null {
  return entryKinds.find((kind) => kind === word.toUpperCase()) ?? null
}

function nearestKind(word: string): string | null {
  return nearest(word, entryKinds)
}

function unknownKind(word: string): ReadMessage {
  const near = nearestKind(word)
  const hint = near === null ? `the kinds are ${entryKinds.join(', ')}` : `did you mean "${near}"?`
  return { ok: false, because: `there is no kind "${word}"; ${hint}` }
}
