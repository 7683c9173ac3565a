import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Applied, type By, changeOrganisation } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { latestRuleVersion } from '../routing/version-store.ts'
import { type GivenRules, withRules } from './with-rules.ts'

type Published = Pick<Applied, 'changes' | 'warnings' | 'dry_run'> & { version: number }

export async function publishRules(
  tx: Tx,
  by: By,
  { given, note, dryRun = false }: { given: GivenRules; note: string | null; dryRun?: boolean },
): Promise<Published> {
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const { changes, warnings } = await changeOrganisation(tx, by, {
    ...withRules(current, given),
    current,
    dryRun,
    note,
  })
  return { version: await latestRuleVersion(tx), dry_run: dryRun, changes, warnings }
}
