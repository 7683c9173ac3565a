import type { Person, Team } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { analyseAfter } from './analyse.ts'
import { forgetMemberships, forgetRules } from './store.ts'

export type Saved<T> = { created: T[]; updated: T[] }

export async function saveTeams(tx: Tx, { created, updated }: Saved<Team>): Promise<void> {
  insertRows(tx, 'teams', created)
  updateRows(tx, 'teams', updated)
}

/** The people themselves; their contact methods come before their rules. */
export async function savePeople(tx: Tx, { created, updated }: Saved<Person>): Promise<void> {
  insertRows(tx, 'people', created.map(personRow))
  updateRows(tx, 'people', updated.map(personRow))
  await analyseAfter(tx, 'people', created.length)
  const ids = updated.map(({ id }) => id)
  await forgetMemberships(tx, ids)
  await forgetRules(tx, ids)
  insertRows(
    tx,
    'team_members',
    [...created, ...updated].flatMap(({ id, teams }) =>
      [...new Set(teams)].map((team) => ({ team_id: team, person_id: id })),
    ),
  )
}

export async function saveRules(tx: Tx, people: Person[]): Promise<void> {
  const urgencies = ['high', 'low'] as const
  const rows = people.flatMap(({ id, notification_rules: rules }) =>
    urgencies.flatMap((urgency) =>
      rules[urgency].map((rule, position) => ({ person_id: id, urgency, position, ...rule })),
    ),
  )
  insertRows(tx, 'notification_rules', rows)
}

function personRow({ id, name, email, time_zone, role, on_call_since, notification_rules: rules }: Person) {
  return { id, name, email, time_zone, role, on_call_since, shift_notices: rules.shifts }
}
