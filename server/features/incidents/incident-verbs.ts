import type { z } from 'zod'
import type { IncidentVerb } from '../../../api/incident-verbs.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import type { Links } from '../notifications/links.ts'
import { lockFor } from './change-incident.ts'
import { presentIncident } from './present-incident.ts'
import { nameOf, readIncident, type IncidentRow } from './store.ts'

type Verb<B> = (tx: Tx, row: IncidentRow, by: ActorRef, body: B, actor: Actor) => Promise<void>

/** Serves verbs on one incident: it is locked, done to, and answered as it is then. */
export function incidentVerbs(
  api: Api,
  links: Links,
): <B extends z.ZodType>(endpoint: IncidentVerb<B>, verb: Verb<z.output<B>>) => void {
  return (endpoint, verb) => {
    serve(api, endpoint, async (tx, { params, body, actor, ifMatch }) => {
      const action = endpoint.action === 'public' ? 'incident.edit' : endpoint.action
      const row = await lockFor(tx, actor, action, params.id)
      requireVersion(row, ifMatch)
      await verb(tx, row, refOf(actor), body, actor)
      const after = await readIncident(tx, row.id)
      if (!after) throw new Error(`${nameOf(row.id)} is gone`)
      return await presentIncident(tx, links, after)
    })
  }
}

export function requireVersion(row: IncidentRow, ifMatch: string | null): void {
  const wanted = ifMatch?.replaceAll(/^(W\/)?"|"$/g, '')
  if (wanted === undefined || wanted === '*' || wanted === String(row.version)) return
  throw new Refused('changed-meanwhile', `${nameOf(row.id)} is at version ${row.version} now; read it again.`)
}
