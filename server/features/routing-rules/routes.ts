import * as contract from '../../../api/routing.ts'
import { ruleSetOf } from '../../../domain/organisation/rules-in.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { numberOf } from '../../http/number-cursor.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { readOrRefuse, writable } from '../organisation/write-resource.ts'
import { latestRuleVersion, listRuleVersions } from '../routing/version-store.ts'
import { presentRules, presentRuleVersion } from './present-rules.ts'
import { publishRules } from './publish-rules.ts'
import { replayRules } from './replay-rules.ts'
import { testRules } from './test-rules.ts'
import { undoRules, versionNamed } from './undo-rules.ts'

export function routingRuleRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.readRules, async (tx) => ({
    ...presentRules(ruleSetOf(await readOrganisation(tx))),
    version: await latestRuleVersion(tx),
  }))

  serve(api, contract.publishRules, async (tx, { body, actor, ifMatch }) => {
    const { note, ...given } = readOrRefuse(contract.PublishedRules, writable(body))
    return await publishRules(tx, { actor, seal }, { given, note, madeFrom: ifMatch })
  })

  serve(api, contract.undoRules, async (tx, { body, actor }) => {
    const { version, note, dry_run: dryRun } = body
    return await undoRules(tx, { actor, seal }, { version, note, dryRun })
  })

  serve(api, contract.testRules, async (tx, { body }) =>
    testRules(tx, readOrRefuse(contract.TestedRules, writable(body))),
  )

  serve(api, contract.replayRules, async (tx, { body, actor }) =>
    replayRules(tx, actor, readOrRefuse(contract.ReplayedRules, writable(body ?? {}))),
  )

  serve(api, contract.ruleVersions.list, async (tx, { query: { limit, cursor } }) => {
    const rows = await listRuleVersions(tx, { before: numberOf(cursor), limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    const more = rows.length > limit && last
    return { items: items.map(presentRuleVersion), next_cursor: more ? String(last.number) : null }
  })

  serve(api, contract.ruleVersions.get, async (tx, { params: { number } }) => {
    const found = await versionNamed(tx, number)
    return { ...presentRuleVersion(found), ...presentRules(found.content) }
  })
}
