import type { Change } from '../../../domain/organisation/difference.ts'
import type { Fault, Organisation, OrganisationFile } from '../../../domain/organisation/document.ts'
import { keysIn, keysOf } from '../../../domain/organisation/repeated-keys.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { changedCalendarUrls } from '../absences/calendar-url.ts'
import { secretIn } from '../people/method-row.ts'
import { changedSecrets } from '../people/save-secrets.ts'
import { ownersOfKeys } from '../services/key-store.ts'
import { changedKeys, hexHash, type WantedKeys } from '../services/save-keys.ts'

/** The keys and secrets of a file that are not yet the server's. */
export type Credentials = {
  keys: WantedKeys[]
  secrets: Map<string, string>
  /** Per person the address of the calendar of absences; null takes it away. */
  calendars: Map<string, string | null>
}

export async function changedCredentials(tx: Tx, seal: Seal, file: OrganisationFile): Promise<Credentials> {
  const wanted = file.services.flatMap(({ integrations }) =>
    integrations.flatMap((integration) => {
      const keys = keysOf(integration)
      return keys === null ? [] : [{ integration: integration.id, keys }]
    }),
  )
  return {
    keys: await changedKeys(tx, wanted),
    secrets: await changedSecrets(tx, seal, secretsIn(file)),
    calendars: await changedCalendarUrls(tx, seal, calendarsIn(file)),
  }
}

function secretsIn({ people }: OrganisationFile): Map<string, string> {
  return new Map(
    people
      .flatMap((person) => person.contact_methods)
      .flatMap((method): [string, string][] => {
        const secret = secretIn(method)
        return secret === undefined ? [] : [[method.id, secret]]
      }),
  )
}

function calendarsIn({ people }: OrganisationFile): Map<string, string | null> {
  return new Map(
    people.flatMap(({ id, calendar_url: url }): [string, string | null][] =>
      url === undefined ? [] : [[id, url]],
    ),
  )
}

/** Keys of the file that belong to an integration which the file leaves as it is. */
export async function takenKeys(tx: Tx, file: OrganisationFile, wanted: Organisation): Promise<Fault[]> {
  const given = keysIn(file)
  const rewritten = new Set(given.map(({ integration }) => integration))
  const staying = new Set(wanted.services.flatMap(({ integrations }) => integrations.map(({ id }) => id)))
  const rows = await ownersOfKeys(
    tx,
    given.map(({ key }) => hexHash(key)),
  )
  const owners = new Map(rows.map(({ hash, integration }) => [hash, integration]))
  return given.flatMap(({ path, key, integration }) => {
    const owner = owners.get(hexHash(key))
    if (owner === undefined || owner === integration || rewritten.has(owner) || !staying.has(owner)) return []
    return [{ path, message: `the same key as integration "${owner}" has; each needs its own` }]
  })
}

/** Tells that keys or secrets change without telling them; what is created is told already. */
export function credentialChanges({ keys, secrets, calendars }: Credentials, changes: Change[]): Change[] {
  const created = new Set(
    changes.flatMap(({ change, kind, id }) => (change === 'create' ? [`${kind} ${id}`] : [])),
  )
  const hidden = (kind: Change['kind'], id: string, path: string): Change[] =>
    created.has(`${kind} ${id}`)
      ? []
      : [{ change: 'update', kind, id, fields: [{ path, from: '(hidden)', to: '(hidden)' }] }]
  return [
    ...keys.flatMap(({ integration }) => hidden('integration', integration, 'keys')),
    ...[...secrets.keys()].flatMap((id) => hidden('contact_method', id, 'secret')),
    ...[...calendars.keys()].flatMap((id) => hidden('person', id, 'calendar_url')),
  ]
}
