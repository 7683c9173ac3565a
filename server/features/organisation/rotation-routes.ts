import * as contract from '../../../api/organisation-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { changeRotation } from '../../../domain/organisation/change-rotation.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import { readOrganisation } from './read-organisation.ts'
import { putSchedules } from './put-schedules.ts'
import { tellOfSchedules } from './tell-of-schedules.ts'
import { readOrRefuse, writable } from './write-resource.ts'

export function rotationRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.changeRotation, async (tx, { params, body, actor }) => {
    const { people, how, from } = readOrRefuse(contract.RotationPeople, writable(body))
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const changed = changeRotation(current.schedules, {
      schedule: params.id,
      layer: params.layer,
      people,
      how,
      from: from === undefined ? tx.now : new Date(from),
    })
    if (!changed.ok) throw new Refused(changed.missing ? 'not-found' : 'conflict', changed.because)
    const applied = await putSchedules(tx, { actor, seal }, current, changed.schedules)
    const { warnings, generated } = tellOfSchedules(tx, actor, applied)
    return {
      takes_over_at: changed.takesOverAt.toISOString(),
      schedules: changed.schedules.map(({ id }) => id),
      warnings,
      generated,
    }
  })
}
