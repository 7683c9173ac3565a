import type { Actor } from '../../../domain/access/policy-table.ts'
import { check } from '../../../domain/organisation/check.ts'
import { type Change, difference } from '../../../domain/organisation/difference.ts'
import type { Fault, Organisation, OrganisationFile } from '../../../domain/organisation/document.ts'
import { ruleSetOf } from '../../../domain/organisation/rules-in.ts'
import { warnings } from '../../../domain/organisation/warnings.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { awayOf } from '../absences/away-of.ts'
import { saveCalendarUrls } from '../absences/calendar-url.ts'
import { saveSecrets } from '../people/save-secrets.ts'
import { keepRuleVersions } from '../routing/keep-versions.ts'
import { wrongExpressions } from '../routing/wrong-expressions.ts'
import { keepVersions } from '../schedules/keep-versions.ts'
import { saveKeys } from '../services/save-keys.ts'
import { authorise } from './authorise.ts'
import { changedCredentials, credentialChanges, type Credentials, takenKeys } from './credentials.ts'
import { refuseFaults } from './refuse-faults.ts'
import { changedSchedules, saveChanges } from './save-changes.ts'
import { writeDown } from './write-down.ts'

export type By = { actor: Actor; seal: Seal }

export type Wanted = {
  /** What was asked for, as a document: errors and warnings are about it. */
  file: OrganisationFile
  current: Organisation
  /** What there shall be. */
  wanted: Organisation
  dryRun: boolean
  /** Cut from the paths of errors, for a request about one resource: `people[0].`. */
  below?: string
  /** Why, for the history of schedules and rules. */
  note?: string | null
}

type Generated = { integration: string; key: string } | { contact_method: string; secret: string }

export type Applied = { dry_run: boolean; changes: Change[]; warnings: Fault[]; generated: Generated[] }

export async function changeOrganisation(tx: Tx, by: By, asked: Wanted): Promise<Applied> {
  const { file, current, wanted, dryRun, below = '' } = asked
  refuseFaults(
    [
      ...check(file, current, { merged: wanted }),
      ...wrongExpressions(file),
      ...(await takenKeys(tx, file, wanted)),
    ],
    below,
  )
  const credentials = await changedCredentials(tx, by.seal, file)
  const found = difference(current, wanted)
  const changes = [...found, ...credentialChanges(credentials, found)]
  authorise(by.actor, { current, wanted, changes })
  const generated = dryRun ? [] : await carryOut(tx, by, { ...asked, changes, credentials })
  return {
    dry_run: dryRun,
    changes,
    warnings: relative(await warningsOf(tx, file, wanted), below),
    generated,
  }
}

async function warningsOf(tx: Tx, file: OrganisationFile, wanted: Organisation): Promise<Fault[]> {
  const away = await awayOf(tx, file.schedules)
  return warnings(file, wanted, { now: tx.now, away })
}

async function carryOut(
  tx: Tx,
  { actor, seal }: By,
  {
    file,
    current,
    wanted,
    changes,
    credentials,
    note = null,
  }: Wanted & { changes: Change[]; credentials: Credentials },
): Promise<Generated[]> {
  await saveChanges(tx, wanted, changes)
  const [before, after] = [changedSchedules(current, changes), changedSchedules(wanted, changes)]
  await keepVersions(tx, { by: refOf(actor), note, before, after })
  await keepRuleVersions(tx, {
    by: refOf(actor),
    note,
    before: ruleSetOf(current),
    after: ruleSetOf(wanted),
  })
  const methods = changes.filter(({ kind, change }) => kind === 'contact_method' && change !== 'remove')
  const touched = methods.map(({ id }) => id)
  const secrets = await saveSecrets(tx, seal, { given: credentials.secrets, touched })
  await saveCalendarUrls(tx, seal, credentials.calendars)
  const created = file.services.flatMap(({ integrations }) => integrations.map(({ id }) => id))
  const keys = await saveKeys(tx, seal, { changed: credentials.keys, created })
  await writeDown(tx, actor, changes)
  return [...keys, ...[...secrets].map(([id, secret]) => ({ contact_method: id, secret }))]
}

function relative(faults: Fault[], below: string): Fault[] {
  return faults.map(({ path, message }) => ({
    path: path.startsWith(below) ? path.slice(below.length) : path,
    message,
  }))
}
