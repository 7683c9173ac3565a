import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'

/** Whether an incident, by the name it has in the statement, is one that the actor may know of: private ones are for their participants. */
export function incidentIsVisible(actor: Actor, incident: string): Expression<SqlBool> {
  if (actor.kind === 'system' || (actor.kind === 'token' && actor.role === 'admin')) return sql<boolean>`true`
  const person = actor.kind === 'token' ? actor.person : null
  const column = (name: string) => sql.ref(`${incident}.${name}`)
  return sql<boolean>`(not ${column('private')}
    or ${column('created_by')} @> jsonb_build_object('kind', 'person', 'id', ${person}::text)
    or exists (select from pages mine where mine.incident_id = ${column('id')} and mine.person_id = ${person})
    or exists (select from jsonb_path_query(${column('roles')}, '$.**') as holder
      where holder = to_jsonb(${person}::text)))`
}
