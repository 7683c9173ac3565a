import type { ActorRef } from '../../../domain/incident/actor.ts'
import { roles, type RoleName } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tellPeople } from '../notifications/tell-people.ts'

/** Tells people that a role is theirs; who took it needs no message. */
export async function tellHolders(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  given: readonly { role: RoleName; people: readonly string[] }[],
): Promise<void> {
  for (const { role, people } of given) {
    const others = people.filter((person) => by.kind !== 'person' || by.id !== person)
    if (others.length === 0) continue
    await tellPeople(tx, others, {
      subject: `${nameOf(row.id)}: you are ${positionOf(role)}`,
      text: `You are ${positionOf(role)} of ${subjectOf(row)}. Who holds which role: tocsin incident roles ${nameOf(row.id)}`,
    })
  }
}

/** `INC-7 (SEV1): Checkout fails`; what leaves the system does not tell what a private incident is about. */
export function subjectOf({ id, severity, title, private: isPrivate }: IncidentRow): string {
  return `${nameOf(id)} (${severity})${isPrivate ? '' : `: ${title}`}`
}

function positionOf(role: RoleName): string {
  return roles[role].many ? `one of the ${roles[role].title}` : roles[role].title
}
