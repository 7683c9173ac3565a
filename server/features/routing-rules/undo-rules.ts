import { Refused } from '../../../api/problem.ts'
import { ruleSetOf } from '../../../domain/organisation/rules-in.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import type { By } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { findRuleVersion, ruleVersionBefore, type RuleVersion } from '../routing/version-store.ts'
import { publishRules } from './publish-rules.ts'
import { asItWas } from './with-rules.ts'

type Asked = { version: number | undefined; note: string | null; dryRun: boolean }

/** Goes back to what a version was; that is a new version, and can be undone as well. */
export async function undoRules(tx: Tx, by: By, { version, note, dryRun }: Asked) {
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const { number, content } =
    version === undefined ? await before(tx, ruleSetOf(current)) : await versionNamed(tx, version)
  return await publishRules(tx, by, {
    given: asItWas(current, content),
    note: note ?? `Back to version ${number}`,
    dryRun,
  })
}

async function before(tx: Tx, now: ReturnType<typeof ruleSetOf>): Promise<RuleVersion> {
  const found = await ruleVersionBefore(tx, now)
  if (found) return found
  throw new Refused('conflict', 'The rules were never anything else; there is nothing to undo.')
}

export async function versionNamed(tx: Tx, number: number): Promise<RuleVersion> {
  const found = await findRuleVersion(tx, number)
  if (found) return found
  throw new Refused('not-found', `The rules have no version ${number}; GET …/versions lists them.`)
}
