import { Refused } from '../../../api/problem.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Applied, type By, changeOrganisation } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { latestRuleVersion } from '../routing/version-store.ts'
import { type GivenRules, withRules } from './with-rules.ts'

type Asked = {
  given: GivenRules
  note: string | null
  dryRun?: boolean
  /** The version that the rules were made from, as `If-Match` has it. */
  madeFrom?: string | null
}

type Published = Pick<Applied, 'changes' | 'warnings' | 'dry_run'> & { version: number }

export async function publishRules(
  tx: Tx,
  by: By,
  { given, note, dryRun = false, madeFrom = null }: Asked,
): Promise<Published> {
  await lockOrganisation(tx)
  refuseOverwriting(madeFrom, await latestRuleVersion(tx))
  const current = await readOrganisation(tx)
  const { changes, warnings } = await changeOrganisation(tx, by, {
    ...withRules(current, given),
    current,
    dryRun,
    note,
  })
  return { version: await latestRuleVersion(tx), dry_run: dryRun, changes, warnings }
}

function refuseOverwriting(madeFrom: string | null, latest: number): void {
  if (madeFrom === null || madeFrom === '*') return
  const version = madeFrom.replace(/^W\//, '').replaceAll('"', '')
  if (version === String(latest)) return
  const way = 'read them again, and repeat the change on what is there now.'
  throw new Refused('changed-meanwhile', `The rules are at version ${latest} by now, not ${version}; ${way}`)
}
