import * as contract from '../../../api/organisation-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { allow, type Action, type Actor } from '../../../domain/access/policy-table.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, requireAllowed, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { integrationById } from '../services/integration-of-key.ts'
import { openKeys } from '../services/key-store.ts'
import { loadServices } from '../services/load-services.ts'
import { rotateKey } from '../services/save-keys.ts'

export function keyRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.integrationKeys, async (tx, { params: { id }, actor }) => {
    await requireOwned(tx, actor, 'integration.read-key', id)
    return { integration: id, keys: await liveKeys(tx, seal, id) }
  })

  serve(api, contract.rotateIntegrationKey, async (tx, { params: { id }, actor }) => {
    await lockOrganisation(tx)
    await requireOwned(tx, actor, 'integration.edit', id)
    const key = await rotateKey(tx, seal, id)
    await audit(tx, { actor: refOf(actor), action: 'integration.key-rotated', subject: `integration:${id}` })
    return { integration: id, key, keys: await liveKeys(tx, seal, id) }
  })
}

async function liveKeys(tx: Tx, seal: Seal, id: string): Promise<string[]> {
  return (await openKeys(tx, seal, [id])).get(id) ?? []
}

async function requireOwned(tx: Tx, actor: Actor, action: Action, id: string): Promise<void> {
  const integration = await integrationById(tx, id)
  if (!integration) throw new Refused('not-found', `There is no integration "${id}".`)
  const service = (await loadServices(tx, [integration.service])).get(integration.service)
  requireAllowed(allow(actor, action, { team: service?.team ?? null }))
}
