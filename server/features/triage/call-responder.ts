import { type RawBuilder, sql } from 'kysely'
import type { Responder } from '../../../domain/alerting/signal.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { Paging } from '../notifications/page-people.ts'

/** As when people call the same person at once. */
const SPARED_MINUTES = 1

/** The names of those who are paged, or why nobody is. */
type Called = { people: string[] } | { refused: string }

/**
 * A source has somebody paged beside the walk. A key is not to wake the whole organisation: it reaches what belongs to
 * the team of the incident.
 */
export async function callResponder(
  tx: Tx,
  paging: Paging,
  incident: IncidentRow,
  responder: Responder,
): Promise<Called> {
  const targets = incident.team_id === null ? [] : await targetsOf(tx, responder, incident.team_id)
  if (targets.length === 0) return { refused: `Responder ${responder.name} is not of the team of the alert` }
  const since = before(tx.now, { minutes: SPARED_MINUTES })
  const { paged, spared } = await pageBeside(tx, paging, incident, targets, since)
  const people = [...paged, ...spared]
  return people.length > 0 ? { people } : { refused: `Responder ${responder.name} reaches nobody now` }
}

const owned: Record<Responder['kind'], (name: string, team: string) => RawBuilder<{ id: string }>> = {
  person: (name, team) => sql`
    select id from people join team_members on person_id = id
    where team_id = ${team} and (id = ${name} or lower(email) = lower(${name}))`,
  team: (name, team) => sql`select id from teams where id = ${team} and (id = ${name} or name = ${name})`,
  schedule: (name, team) => sql`
    select id from schedules where team_id = ${team} and (id = ${name} or name = ${name})`,
  policy: (name, team) => sql`
    select id from escalation_policies where team_id = ${team} and (id = ${name} or name = ${name})`,
}

async function targetsOf(tx: Tx, { kind, name }: Responder, team: string): Promise<Target[]> {
  const { rows } = await owned[kind](name, team).execute(tx.db)
  const [found] = rows
  if (!found) return []
  if (kind === 'policy') return await firstStepOf(tx, found.id)
  return [
    kind === 'person' ? { person: found.id } : kind === 'team' ? { team: found.id } : { schedule: found.id },
  ]
}

async function firstStepOf(tx: Tx, policy: string): Promise<Target[]> {
  const { steps } = await tx.db
    .selectFrom('escalation_policies')
    .select('steps')
    .where('id', '=', policy)
    .executeTakeFirstOrThrow()
  return steps[0]?.targets ?? []
}
