import { before } from '../time/instant.ts'
import type { HandOff } from './hand-offs.ts'

type Permission = { readonly ok: true } | { readonly ok: false; readonly because: string }

const earliestHours = 24

/** Both sides confirm, when it is near enough that they know what they confirm. */
export function mayConfirm(
  { at, outgoing, incoming }: HandOff,
  { person, confirmedBy, now }: { person: string; confirmedBy: readonly string[]; now: Date },
): Permission {
  if (![...outgoing, ...incoming].includes(person))
    return no(`${person} has no part in it; it is for ${[...outgoing, ...incoming].join(', ')} to confirm.`)
  if (confirmedBy.includes(person)) return no(`${person} has confirmed it already.`)
  const from = before(at, { hours: earliestHours })
  return now < from ? no(`It can be confirmed from ${from.toISOString()} on, a day before.`) : { ok: true }
}

/** Once both sides have confirmed, it is a record. An edit before that takes the confirmations back. */
export function mayEdit(hand: HandOff, confirmedBy: readonly string[]): Permission {
  return isConfirmed(hand, confirmedBy)
    ? no('Both sides have confirmed it, so it stays as it is. Write what is new into the next one.')
    : { ok: true }
}

export function isConfirmed({ outgoing, incoming }: HandOff, confirmedBy: readonly string[]): boolean {
  return [...outgoing, ...incoming].every((person) => confirmedBy.includes(person))
}

function no(because: string): Permission {
  return { ok: false, because }
}
