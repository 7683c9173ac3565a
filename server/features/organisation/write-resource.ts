import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { readDocument } from '../../../api/document-faults.ts'
import { Refused } from '../../../api/problem.ts'
import type { Organisation, OrganisationFile } from '../../../domain/organisation/document.ts'
import { neededBy } from '../../../domain/organisation/needed-by.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'
import type { Referred, Section } from '../../../domain/organisation/references.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Applied, type By, changeOrganisation } from './change-organisation.ts'
import { refuseFaults } from './refuse-faults.ts'

type Thing<S extends Section> = Organisation[S][number]

/** The digest of what is shown, for ETag and If-Match. */
export function versionOf(shown: object): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)
}

export function requireUnchanged(ifMatch: string | null, shown: object | undefined): void {
  if (ifMatch === null || (ifMatch === '*' && shown)) return
  if (shown && ifMatch.replace(/^W\//, '') === `"${versionOf(shown)}"`) return
  throw new Refused('changed-meanwhile', 'Read it again, and repeat the change on what is there now.')
}

const told = new Set(['version', 'warnings', 'generated', 'verified'])

/** What was read may be written back: fields that only answers have are ignored. */
export function writable(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refused('invalid-request', 'Send a JSON object.')
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => !told.has(name)))
}

export function readOrRefuse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const read = readDocument(schema, given)
  if (read.ok) return read.value
  refuseFaults(read.errors)
  throw new Refused('invalid-request', 'The request could not be read.')
}

/** RFC 7396: null removes a field, which then takes its default. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const merged: Record<string, unknown> = isRecord(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name]
    else merged[name] = mergePatch(merged[name], value)
  }
  return merged
}

/** The id of the path; another one in the body is refused. */
export function withId(id: string, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  if ('id' in given && given.id !== id) {
    throw new Refused('invalid-request', `The id in the body must be "${id}", as in the path, or left out.`, [
      { path: 'id', message: 'is another than in the path' },
    ])
  }
  return { id, ...given }
}

/** The thing with a patch of it; of hidden fields a null stays, since there is nothing to remove it from. */
export function patched(
  before: unknown,
  patch: Record<string, unknown>,
  hidden: readonly string[] = [],
): unknown {
  const merged = mergePatch(before, patch)
  const cleared = hidden.filter((name) => patch[name] === null).map((name) => [name, null])
  return isRecord(merged) ? { ...merged, ...Object.fromEntries(cleared) } : merged
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Put<S extends Section> = {
  current: Organisation
  /** What the thing is put into, if that is not what there is: it may have been taken from elsewhere. */
  base?: Organisation
  section: S
  thing: Thing<S>
  below?: string
}

/** Applies a document with this one thing, which replaces the one of its id. `below` shortens the paths of errors. */
export async function putThing<S extends Section>(
  tx: Tx,
  by: By,
  { current, base = current, section, thing, below = '' }: Put<S>,
): Promise<Applied> {
  const existing: readonly Thing<S>[] = base[section]
  const file: OrganisationFile = { ...nothing, settings: {}, [section]: [thing] }
  const wanted: Organisation = {
    ...base,
    [section]: [...existing.filter(({ id }) => id !== thing.id), thing],
  }
  return await changeOrganisation(tx, by, {
    file,
    current,
    wanted,
    dryRun: false,
    below: `${section}[0].${below}`,
  })
}

export async function removeThing(
  tx: Tx,
  by: By,
  { current, section, id }: { current: Organisation; section: Section; id: string },
): Promise<Applied> {
  refuseNeeded(current, section, id)
  const existing: readonly { id: string }[] = current[section]
  const wanted: Organisation = { ...current, [section]: existing.filter((thing) => thing.id !== id) }
  return await changeOrganisation(tx, by, {
    file: { ...nothing, settings: {} },
    current,
    wanted,
    dryRun: false,
  })
}

export function refuseNeeded(current: Organisation, to: Referred, id: string): void {
  const needs = neededBy(current, to, id)
  if (needs.length === 0) return
  const errors = needs.map(({ section, holder, path }) => ({
    path: section === 'settings' ? `settings.${path}` : `${section}[${holder}].${path}`,
    message: `still refers to "${id}"`,
  }))
  const places = errors.slice(0, 3).map(({ path }) => path)
  const more = errors.length > 3 ? ` and ${errors.length - 3} more places` : ''
  throw new Refused(
    'conflict',
    `"${id}" is still needed by ${places.join(', ')}${more}; change that first.`,
    errors,
  )
}
