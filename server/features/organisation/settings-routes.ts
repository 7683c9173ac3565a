import * as contract from '../../../api/organisation-resources.ts'
import { Settings } from '../../../api/settings.ts'
import { defaultSettings, type Organisation } from '../../../domain/organisation/document.ts'
import { merge } from '../../../domain/organisation/merge.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { type By, changeOrganisation } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'
import { readOrRefuse, requireUnchanged, versionOf, writable } from './write-resource.ts'

export function settingsRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.settings.get, async (tx) => shown((await readOrganisation(tx)).settings))

  serve(api, contract.settings.patch, async (tx, { body, actor, ifMatch }) =>
    change(tx, { actor, seal }, { body, ifMatch, keep: true }),
  )

  serve(api, contract.settings.replace, async (tx, { body, actor, ifMatch }) =>
    change(tx, { actor, seal }, { body, ifMatch, keep: false }),
  )
}

type Asked = { body: unknown; ifMatch: string | null; keep: boolean }

async function change(tx: Tx, by: By, { body, ifMatch, keep }: Asked) {
  const settings = readOrRefuse(Settings, writable(body))
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  requireUnchanged(ifMatch, current.settings)
  const file = { ...nothing, settings: keep ? settings : { ...defaultSettings, ...settings } }
  const wanted = merge(current, file, { prune: false })
  await changeOrganisation(tx, by, { file, current, wanted, dryRun: false, below: 'settings.' })
  return shown((await readOrganisation(tx)).settings)
}

function shown(settings: Organisation['settings']) {
  return { ...settings, version: versionOf(settings) }
}
