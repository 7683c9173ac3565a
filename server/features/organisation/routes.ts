import { parse } from 'yaml'
import * as contract from '../../../api/organisation.ts'
import { Refused } from '../../../api/problem.ts'
import { allow } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, requireAllowed, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { applyOrganisation } from './apply-organisation.ts'
import { exportOrganisation, exportWithSecrets } from './export-organisation.ts'
import { resourceRoutes } from './resource-routes.ts'

/** 10,000 people and 1,000 schedules are about 6 MB. */
const FILE_LIMIT = 32 * 1024 * 1024

export function organisationRoutes(api: Api, { seal }: { seal: Seal }): void {
  acceptFiles(api)
  resourceRoutes(api, { seal })

  serve(api, contract.applyOrganisation, async (tx, { query, body, actor }) => {
    const asked = { document: body, prune: query.prune, dryRun: query.dry_run }
    return await applyOrganisation(tx, { actor, seal }, asked)
  })

  serve(api, contract.exportOrganisation, async (tx, { query, actor }) => {
    if (!query.with_secrets) return await exportOrganisation(tx, actor)
    requireAllowed(allow(actor, 'organisation.export-secrets'))
    await audit(tx, { actor: refOf(actor), action: 'organisation.exported-secrets', subject: 'organisation' })
    return await exportWithSecrets(tx, seal)
  })
}

/** Files may be larger than other requests, and may be YAML. */
function acceptFiles({ app }: Api): void {
  app.addHook('onRoute', (route) => {
    if (route.url === contract.applyOrganisation.path) route.bodyLimit = FILE_LIMIT
  })
  const types = ['application/yaml', 'application/x-yaml', 'text/yaml']
  app.addContentTypeParser(types, { parseAs: 'string' }, (_request, body, done) => {
    try {
      // An alias may be used a few times; many of them make a small file huge.
      done(null, parse(String(body), { maxAliasCount: 100, logLevel: 'error' }))
    } catch (error) {
      done(new Refused('invalid-request', `The file is not YAML: ${messageOf(error)}`))
    }
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
