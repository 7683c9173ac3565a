import { randomBytes } from 'node:crypto'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashKey, keyPlace } from './integration-of-key.ts'
import { addKeys, keysOfIntegrations, removeKeys } from './key-store.ts'

/** An integration and the keys that it shall have. */
export type WantedKeys = { integration: string; keys: string[] }

type Fresh = { integration: string; key: string }

function generateKey(): string {
  return randomBytes(16).toString('hex')
}

/** Of the wanted keys those that differ from what is kept. */
export async function changedKeys(tx: Tx, wanted: WantedKeys[]): Promise<WantedKeys[]> {
  const kept = await hashesByIntegration(
    tx,
    wanted.map(({ integration }) => integration),
  )
  return wanted.filter(({ integration, keys }) => {
    const before = kept.get(integration) ?? []
    const hashes = keys.map(hexHash)
    return hashes.length !== before.length || hashes.some((hash) => !before.includes(hash))
  })
}

/** Replaces the keys that changed, and makes one for each of `created` that has none: those it answers. */
export async function saveKeys(
  tx: Tx,
  seal: Seal,
  { changed, created }: { changed: WantedKeys[]; created: string[] },
): Promise<Fresh[]> {
  const kept = await hashesByIntegration(
    tx,
    changed.map(({ integration }) => integration),
  )
  const dropped = changed.flatMap(({ integration, keys }) => {
    const wanted = new Set(keys.map(hexHash))
    return (kept.get(integration) ?? []).filter((hash) => !wanted.has(hash))
  })
  await removeKeys(tx, dropped)
  const added = changed.flatMap(({ integration, keys }) =>
    keys.filter((key) => !kept.get(integration)?.includes(hexHash(key))).map((key) => ({ integration, key })),
  )
  const generated = await freshKeys(tx, created, changed)
  await sealAndAdd(tx, seal, [...added, ...generated])
  return generated
}

/** Beside the newest of the live ones, so that senders can be moved over one by one. Answers the new key. */
export async function rotateKey(tx: Tx, seal: Seal, integration: string): Promise<string> {
  const kept = await keysOfIntegrations(tx, [integration])
  await removeKeys(
    tx,
    kept.slice(0, -1).map(({ hash }) => hash),
  )
  const key = generateKey()
  await sealAndAdd(tx, seal, [{ integration, key }])
  return key
}

async function freshKeys(tx: Tx, created: string[], changed: WantedKeys[]): Promise<Fresh[]> {
  const keyed = new Set(changed.map(({ integration }) => integration))
  const kept = await hashesByIntegration(tx, created)
  return created
    .filter((integration) => !keyed.has(integration) && !kept.has(integration))
    .map((integration) => ({ integration, key: generateKey() }))
}

async function sealAndAdd(tx: Tx, seal: Seal, keys: Fresh[]): Promise<void> {
  await addKeys(
    tx,
    keys.map(({ integration, key }) => {
      const hash = hashKey(key)
      return {
        integration,
        hash: hash.toString('hex'),
        sealed: seal.seal(key, keyPlace(hash)).toString('hex'),
      }
    }),
  )
}

async function hashesByIntegration(tx: Tx, ids: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const { integration, hash } of await keysOfIntegrations(tx, ids)) {
    found.set(integration, [...(found.get(integration) ?? []), hash])
  }
  return found
}

export function hexHash(key: string): string {
  return hashKey(key).toString('hex')
}
