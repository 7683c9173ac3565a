import { holdersOf } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { nameOf, readIncident, type IncidentRow } from '../incidents/store.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf } from '../timeline/record.ts'
import { leftoverJob } from './jobs.ts'
import { findWorkarounds, type WorkaroundRow } from './store.ts'

const MOST_NAMED = 50

/** Who applied what is still there hears of it, and whoever commanded. */
export const leftoverHandler: TransactionalHandler<Happened> = {
  kind: leftoverJob,
  batch: 20,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const incident = await readIncident(tx, incidentOf(payload.stream))
      if (!incident) continue
      const left = await findWorkarounds(tx, incident.id, { open: true, after: 0, limit: MOST_NAMED })
      if (left.length > 0) await tellOf(tx, incident, left)
    }
  },
}

async function tellOf(tx: Tx, { id, roles, ...incident }: IncidentRow, left: WorkaroundRow[]): Promise<void> {
  const appliers = left.flatMap(({ applied_by: by }) => (by.kind === 'person' ? by.id : []))
  const lines = left.map(
    ({ number, what, undo }) => `${number}. ${what}${undo === null ? '' : ` (undo: ${undo})`}`,
  )
  const command = `tocsin incident workaround list ${nameOf(id)} --open`
  await tellPeople(tx, [...appliers, ...holdersOf(roles, 'ic')], {
    subject: `${nameOf(id)} is closed, and workarounds are left to undo: ${left.length}`,
    text: [...(incident.private ? [] : lines), command].join('\n'),
  })
}
