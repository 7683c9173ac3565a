import { sql } from 'kysely'
import type { Person, Team } from '../../../domain/organisation/document.ts'
import type { Role } from '../../../domain/access/policy-table.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { methodOf } from './method-row.ts'

export async function allTeams(tx: Tx): Promise<Team[]> {
  const rows = await tx.db
    .selectFrom('teams')
    .select(['id', 'name', 'lead', 'manager', 'holidays', 'holidays_url', 'storm'])
    .orderBy(sql`id collate \"C\"`)
    .execute()
  return rows.map(({ holidays, storm, ...team }) => ({
    ...team,
    holidays: holidays.map(({ date, name }) => ({ date, name })),
    storm: storm && { incidents: storm.incidents, minutes: storm.minutes },
  }))
}

/** Everybody with teams, contact methods and rules, in four statements. */
export async function allPeople(tx: Tx): Promise<Person[]> {
  const rows = await tx.db
    .selectFrom('people')
    .selectAll()
    .orderBy(sql`id collate \"C\"`)
    .$narrowType<{ role: Role }>()
    .execute()
  const people = new Map(
    rows.map(
      ({ id, name, email, time_zone, role, on_call_since, shift_notices: shifts }): [string, Person] => [
        id,
        {
          id,
          name,
          email,
          time_zone,
          role,
          teams: [],
          on_call_since,
          contact_methods: [],
          notification_rules: { high: [], low: [], shifts },
        },
      ],
    ),
  )
  const members = await tx.db
    .selectFrom('team_members')
    .selectAll()
    .orderBy(sql`team_id collate "C"`)
    .execute()
  for (const { team_id: team, person_id: person } of members) people.get(person)?.teams.push(team)
  await addMethods(tx, people)
  await addRules(tx, people)
  return [...people.values()]
}

async function addMethods(tx: Tx, people: Map<string, Person>): Promise<void> {
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select(['id', 'person_id', 'type', 'address', 'bundle'])
    .orderBy('position')
    .orderBy('id')
    .$narrowType<{ type: Channel }>()
    .execute()
  for (const row of rows) people.get(row.person_id)?.contact_methods.push(methodOf(row))
}

async function addRules(tx: Tx, people: Map<string, Person>): Promise<void> {
  const rows = await tx.db.selectFrom('notification_rules').selectAll().orderBy('position').execute()
  for (const { person_id: person, urgency, after_minutes, via } of rows) {
    people.get(person)?.notification_rules[urgency].push({ after_minutes, via })
  }
}

export async function forgetMemberships(tx: Tx, people: string[]): Promise<void> {
  await tx.db
    .deleteFrom('team_members')
    .where('person_id', '=', sql<string>`any(${people})`)
    .execute()
}

export async function forgetRules(tx: Tx, people: string[]): Promise<void> {
  await tx.db
    .deleteFrom('notification_rules')
    .where('person_id', '=', sql<string>`any(${people})`)
    .execute()
}

export async function removePeople(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('people')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function removeTeams(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('teams')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function removeMethods(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('contact_methods')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function webhooksWithoutSecret(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select('id')
    .where('id', '=', sql<string>`any(${ids})`)
    .where('type', '=', 'webhook')
    .where('sealed_secret', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Sealed secrets in hexadecimal. Another subscription is another address: whoever answers there is to be verified again. */
export async function writeSecrets(tx: Tx, secrets: { id: string; sealed: string }[]): Promise<void> {
  if (secrets.length === 0) return
  await sql`update contact_methods set sealed_secret = decode(given.sealed, 'hex'),
      verified_at = case type when 'push' then null else verified_at end
    from json_to_recordset(${JSON.stringify(secrets)}::json) as given (id text, sealed text)
    where contact_methods.id = given.id`.execute(tx.db)
}

/** When contact methods were verified; those that were not are not in the answer. */
export async function verifiedMethods(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select('id')
    .where('id', '=', sql<string>`any(${ids})`)
    .where('verified_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
