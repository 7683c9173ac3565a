import { sql } from 'kysely'
import type { Role } from '../../../domain/access/policy-table.ts'
import type { Channel, Rule } from '../../../domain/notification/plan.ts'
import type { Tx } from '../../database/transaction.ts'

export type Method = {
  id: string
  channel: Channel
  address: string
  sealedSecret: Buffer | null
  bundle: boolean
  verified: boolean
}

export type Person = {
  id: string
  name: string
  email: string | null
  timeZone: string
  role: Role
  methods: Method[]
  rules: { high: Rule[]; low: Rule[] }
}

/** People that do not exist are not in the answer; methods and rules stand in their order. */
export async function loadPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  return await tx.organisation.fetch('person', ids, (missing) => readPeople(tx, missing))
}

async function readPeople(tx: Tx, ids: string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .$narrowType<{ role: Role }>()
    .execute()
  const people = new Map(
    rows.map(({ id, name, email, time_zone: timeZone, role }): [string, Person] => [
      id,
      { id, name, email, timeZone, role, methods: [], rules: { high: [], low: [] } },
    ]),
  )
  await addMethods(tx, people)
  await addRules(tx, people)
  return people
}

async function addMethods(tx: Tx, people: Map<string, Person>): Promise<void> {
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select(['id', 'person_id', 'type', 'address', 'sealed_secret', 'bundle', 'verified_at'])
    .where('person_id', '=', sql<string>`any(${[...people.keys()]})`)
    .orderBy('position')
    .orderBy('id')
    .$narrowType<{ type: Channel }>()
    .execute()
  for (const { id, person_id: person, type: channel, address, bundle, ...row } of rows) {
    const [sealedSecret, verified] = [row.sealed_secret, row.verified_at !== null]
    people.get(person)?.methods.push({ id, channel, address, sealedSecret, bundle, verified })
  }
}

async function addRules(tx: Tx, people: Map<string, Person>): Promise<void> {
  const rows = await tx.db
    .selectFrom('notification_rules')
    .select(['person_id', 'urgency', 'after_minutes', 'via'])
    .where('person_id', '=', sql<string>`any(${[...people.keys()]})`)
    .orderBy('position')
    .execute()
  for (const { person_id: person, urgency, after_minutes: afterMinutes, via } of rows) {
    people.get(person)?.rules[urgency].push({ afterMinutes, via })
  }
}
