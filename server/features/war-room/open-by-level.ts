import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { lockIncident } from '../incidents/store.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { openJob } from './jobs.ts'
import { openRoom } from './open-room.ts'

/** Opens the rooms of incidents whose level wants one, where the settings say how rooms are reached. */
export const openHandler: TransactionalHandler<Happened> = {
  kind: openJob,
  batch: 20,
  run: async (tx, jobs) => {
    const { warRoom } = await readSettings(tx)
    if (warRoom === null) return
    for (const { payload } of jobs) {
      const row = await lockIncident(tx, incidentOf(payload.stream))
      if (!row?.declared_at || !isOpen(row)) continue
      const level = levelOf(await activeScheme(tx), row.severity_rank)
      if (level.warRoom === 'automatic') await openRoom(tx, row, SYSTEM)
    }
  },
}
