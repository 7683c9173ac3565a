import { endMaintenance } from '../../../api/suppression-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { maintenanceState } from '../../../domain/alerting/maintenance.ts'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readOrganisation } from './read-organisation.ts'
import { putThing, versionOf } from './write-resource.ts'

export function maintenanceRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, endMaintenance, async (tx, { params: { id }, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const window = current.maintenance_windows.find((one) => one.id === id)
    if (!window) throw new Refused('not-found', `There is no maintenance window "${id}".`)
    refuseUnlessBegun(window, tx.now)
    const thing = { ...window, ends_at: tx.now.toISOString() }
    await putThing(tx, { actor, seal }, { current, section: 'maintenance_windows', thing })
    return { ...thing, version: versionOf(thing) }
  })
}

function refuseUnlessBegun(window: MaintenanceWindow, at: Date): void {
  const state = maintenanceState(window, at)
  if (state === 'ended') throw new Refused('conflict', `The maintenance "${window.id}" is over already.`)
  if (state === 'pending') {
    throw new Refused('conflict', `The maintenance "${window.id}" has not begun; remove it instead.`)
  }
}
