import * as contract from '../../../api/organisation-resources.ts'
import { Settings } from '../../../api/settings.ts'
import { defaultSettings } from '../../../domain/organisation/document.ts'
import { merge } from '../../../domain/organisation/merge.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { type By, changeOrganisation } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'
import { readOrRefuse, writable } from './write-resource.ts'

export function settingsRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.settings.get, async (tx) => (await readOrganisation(tx)).settings)

  serve(api, contract.settings.patch, async (tx, { body, actor }) =>
    change(tx, { actor, seal }, body, { keep: true }),
  )

  serve(api, contract.settings.replace, async (tx, { body, actor }) =>
    change(tx, { actor, seal }, body, { keep: false }),
  )
}

async function change(tx: Tx, by: By, body: unknown, { keep }: { keep: boolean }) {
  const settings = readOrRefuse(Settings, writable(body))
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const file = { ...nothing, settings: keep ? settings : { ...defaultSettings, ...settings } }
  const wanted = merge(current, file, { prune: false })
  await changeOrganisation(tx, by, { file, current, wanted, dryRun: false, below: 'settings.' })
  return wanted.settings
}
