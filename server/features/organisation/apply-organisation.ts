import { OrganisationFile } from '../../../api/organisation.ts'
import { readDocument } from '../../../api/document-faults.ts'
import { Refused } from '../../../api/problem.ts'
import { merge } from '../../../domain/organisation/merge.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Applied, type By, changeOrganisation } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'
import { refuseFaults } from './refuse-faults.ts'
import { tellOfSchedules } from './tell-of-schedules.ts'

/** Makes the server match a file. Sends nothing to anybody. */
export async function applyOrganisation(
  tx: Tx,
  by: By,
  { document, prune, dryRun }: { document: unknown; prune: boolean; dryRun: boolean },
): Promise<Applied> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Refused('invalid-request', 'An organisation file is a mapping that begins with "version: 1".', [
      { path: 'document', message: 'must be a mapping of fields' },
    ])
  }
  const read = readDocument(OrganisationFile, document)
  if (!read.ok) {
    refuseFaults(read.errors)
    throw new Refused('invalid-request', 'The file could not be read.')
  }
  if (!dryRun) await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const wanted = merge(current, read.value, { prune })
  const applied = await changeOrganisation(tx, by, { file: read.value, current, wanted, dryRun })
  return tellOfSchedules(tx, by.actor, applied)
}
