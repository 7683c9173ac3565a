import * as contract from '../../../api/hold.ts'
import { severityScheme } from '../../../api/severity.ts'
import { writeLevel } from '../../../domain/severity/written-level.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { releaseHold } from './held.ts'
import { readSettings } from './read-settings.ts'

export function settingsRoutes(api: Api): void {
  serve(api, contract.releaseHold, async (tx, { actor }) => {
    const restoredAt = await releaseHold(tx)
    if (restoredAt !== null) {
      await audit(tx, { actor: refOf(actor), action: 'paging.released', subject: 'installation' })
    }
    return { released: restoredAt !== null, restored_at: restoredAt }
  })
  serve(api, severityScheme, async (tx) => {
    const { id, levels } = (await readSettings(tx)).scheme
    return { id, levels: levels.map(writeLevel) }
  })
}
