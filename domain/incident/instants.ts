import { changed, conflict, unchanged, type Answer, type Incident } from './lifecycle.ts'

const words = {
  startedAt: 'the start',
  detectedAt: 'the detection',
  acknowledgedAt: 'the acknowledgement',
  declaredAt: 'the declaration',
  identifiedAt: 'the identification',
  mitigatedAt: 'the mitigation',
  resolvedAt: 'the resolution',
  closedAt: 'the closing',
} as const

export type InstantName = keyof typeof words
export type Edits = { [Name in InstantName]?: Date | null | undefined }

/** What stands in an earlier row happened no later than what stands in a later one; within a row there is no order. */
const order: InstantName[][] = [
  ['startedAt'],
  ['detectedAt'],
  ['acknowledgedAt', 'declaredAt', 'identifiedAt', 'mitigatedAt'],
  ['resolvedAt'],
  ['closedAt'],
]

const pairs = order.flatMap((row, index) => {
  const later = order.slice(index + 1).flat()
  return row.flatMap((name) => later.map((after): [InstantName, InstantName] => [name, after]))
})

/** A correction may fill these in; the others have to be there, since only their verb sets them. */
const fillable = new Set<InstantName>(['startedAt', 'acknowledgedAt', 'identifiedAt', 'mitigatedAt'])
const emptiable = new Set<InstantName>(['startedAt', 'identifiedAt', 'mitigatedAt'])

/** The first two instants that contradict each other, as a sentence; null when all are in order. */
export function contradiction(instants: Edits): string | null {
  for (const [earlier, later] of pairs) {
    const [first, second] = [instants[earlier], instants[later]]
    if (first && second && first > second)
      return `${capital(words[earlier])} (${first.toISOString()}) would be later than ${words[later]} (${second.toISOString()}).`
  }
  return null
}

/** Why these instants cannot all be: one lies in the future, or two contradict each other. */
export function firstFault(instants: Edits, now: Date): string | null {
  for (const name of names) {
    const at = instants[name]
    if (at && at > now) return `${capital(words[name])} would lie in the future (${at.toISOString()}).`
  }
  return contradiction(instants)
}

/** Null empties an instant; what is left out stays. */
export function editInstants(incident: Incident, edits: Edits, now: Date): Answer {
  const moved = names.filter((name) => edits[name] !== undefined && !isSame(edits[name], incident[name]))
  if (moved.length === 0) return unchanged
  const faults = moved.map((name) => misplaced(incident, name, edits[name] ?? null, now))
  const corrected = Object.fromEntries(moved.map((name) => [name, edits[name]]))
  const because = faults.find((fault) => fault !== null) ?? contradiction({ ...incident, ...corrected })
  return because ? conflict(because) : changed(corrected)
}

function isSame(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime()
}

const names = order.flat()

function misplaced(incident: Incident, name: InstantName, at: Date | null, now: Date): string | null {
  if (!at)
    return emptiable.has(name) ? null : `${capital(words[name])} of ${incident.id} cannot be left empty.`
  if (Number.isNaN(at.getTime())) return `${capital(words[name])} of ${incident.id} is not an instant.`
  if (at > now)
    return `${capital(words[name])} of ${incident.id} would lie in the future (${at.toISOString()}).`
  if (incident[name] || fillable.has(name)) return null
  return `${incident.id} is ${incident.status}; ${words[name]} gets its instant when it happens.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
