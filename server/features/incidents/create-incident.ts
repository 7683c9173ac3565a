import type { z } from 'zod'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { createIncident as contract, page as pageContract } from '../../../api/incidents.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { activeScheme, levelNamed } from './change-severity.ts'
import { openIncidents, type NewIncident } from './open-incidents.ts'
import type { IncidentRow } from './store.ts'

type Asked = z.output<typeof contract.body>

/** A person reports an incident: it pages the service's policy, and is declared when its severity is known. */
export async function createIncident(
  tx: Tx,
  paging: Paging,
  asked: Asked,
  by: ActorRef,
): Promise<IncidentRow> {
  const service = asked.service === undefined ? null : await serviceNamed(tx, asked.service)
  // Somebody calls for help, so until its severity is known it pages like the second level.
  const level = asked.severity ? await levelNamed(tx, asked.severity) : levelOf(await activeScheme(tx), 2)
  const startedAt = asked.started_at ? new Date(asked.started_at) : null
  if (startedAt && startedAt > tx.now) {
    throw new Refused('invalid-request', 'started_at: the trouble cannot begin in the future.')
  }
  return await openOne(tx, paging, {
    title: asked.title,
    level,
    service,
    by,
    declared: asked.severity !== undefined,
    startedAt,
    impact: asked.impact ?? null,
    detectedBy: asked.detected_by ?? null,
    private: asked.private,
    drill: asked.drill,
  })
}

/** Pages a person, a team or a service directly. */
export async function pageDirectly(
  tx: Tx,
  paging: Paging,
  { target, title, details }: z.output<typeof pageContract.body>,
  by: ActorRef,
): Promise<IncidentRow> {
  const found = await targetNamed(tx, target)
  return await openOne(tx, paging, {
    title,
    level: levelOf(await activeScheme(tx), 2),
    by,
    impact: details ?? null,
    detectedBy: 'a person',
    ...found,
  })
}

async function openOne(tx: Tx, paging: Paging, given: NewIncident): Promise<IncidentRow> {
  const [opened] = await openIncidents(tx, [given])
  if (!opened) throw new Error('the incident did not come back from the database')
  await startEscalations(tx, paging, opened.start ? [opened.start] : [])
  return opened.row
}

export async function serviceNamed(tx: Tx, id: string): Promise<Service> {
  const service = (await loadServices(tx, [id])).get(id)
  if (service) return service
  const known = await tx.db.selectFrom('services').select('id').execute()
  throw unknown('service', id, known)
}

async function targetNamed(tx: Tx, id: string): Promise<{ service: Service | null; target: Target | null }> {
  const service = (await loadServices(tx, [id])).get(id)
  if (service) return { service, target: null }
  const person = await tx.db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()
  if (person) return { service: null, target: { person: id } }
  const team = await tx.db.selectFrom('teams').select('id').where('id', '=', id).executeTakeFirst()
  if (team) return { service: null, target: { team: id } }
  const known = await tx.db
    .selectFrom('services')
    .select('id')
    .union(tx.db.selectFrom('people').select('id'))
    .union(tx.db.selectFrom('teams').select('id'))
    .execute()
  throw unknown('person, team or service', id, known, 'target')
}

function unknown(noun: string, id: string, known: { id: string }[], path = noun): Refused {
  const near = nearest(
    id,
    known.map((row) => row.id),
  )
  const hint = near ? `; did you mean "${near}"?` : '.'
  return new Refused('invalid-request', `${path}: there is no ${noun} "${id}"${hint}`, [
    { path, message: `no ${noun} "${id}"` },
  ])
}
