import type { ActorRef } from '../../../domain/incident/actor.ts'
import { oneLine } from '../../../domain/rendering/plain-text.ts'
import { holdersOf, roleNamed } from '../../../domain/role/roles.ts'
import { mentionsIn } from '../../../domain/war-room/mentions.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { resolveTargets } from '../escalations/resolve-targets.ts'
import { nameOf, participantsOf, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { loadPeople } from '../people/load-people.ts'
import { subjectOf } from '../roles/tell-holders.ts'

/** Of a long note, what is said to whoever is mentioned in it. */
const SHOWN_CHARACTERS = 280

type Note = { by: ActorRef; text: string; before?: string }

/**
 * Tells the people whom a note mentions: by their id, by a role, or as a team, of which whoever is on call is meant. A
 * private incident is told of only to those who take part in it, and not in which words. Answers who was told.
 */
export async function tellMentioned(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  { by, text, before = '' }: Note,
): Promise<string[]> {
  const known = new Set(mentionsIn(before))
  const names = mentionsIn(text).filter((name) => !known.has(name))
  if (names.length === 0) return []
  const meant = await peopleMeant(tx, row, names)
  const others = meant.filter((person) => by.kind !== 'person' || by.id !== person)
  const participants = row.private ? new Set(await participantsOf(tx, row)) : null
  const may = others.filter((person) => participants?.has(person) ?? true)
  const said = row.private ? '' : `\n${shortened(oneLine(text))}`
  return await tellPeople(tx, may, {
    subject: `${nameOf(row.id)}: ${wordsFor(by)} mentions you`,
    text: `${wordsFor(by)} mentions you in ${subjectOf(row)}.${said}\n${links.incident(nameOf(row.id))}`,
  })
}

async function peopleMeant(tx: Tx, row: IncidentRow, names: string[]): Promise<string[]> {
  const people = await loadPeople(tx, names)
  const ofRole = (name: string): string[] => {
    const role = roleNamed(name)
    return role === null ? [] : holdersOf(row.roles, role)
  }
  const teams = names.filter((name) => !people.has(name) && roleNamed(name) === null)
  const onCall = await resolveTargets(
    tx,
    teams.map((team) => [{ team }]),
  )
  const meant = [
    ...names.flatMap((name) => (people.has(name) ? [name] : ofRole(name))),
    ...onCall.flatMap((resolved) => resolved.people),
  ]
  return [...new Set(meant)]
}

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}
