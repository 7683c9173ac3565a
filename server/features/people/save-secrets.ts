import { randomBytes } from 'node:crypto'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { methodSecrets, secretPlace } from './method-secret.ts'
import { webhooksWithoutSecret, writeSecrets } from './store.ts'

/** Of the wanted secrets those that differ from what is kept. */
export async function changedSecrets(
  tx: Tx,
  seal: Seal,
  wanted: Map<string, string>,
): Promise<Map<string, string>> {
  const kept = await methodSecrets(tx, seal, [...wanted.keys()])
  return new Map([...wanted].filter(([id, secret]) => kept.get(id) !== secret))
}

/** Seals the given secrets, and makes one for each of the methods that is a webhook and has none: those it answers. */
export async function saveSecrets(
  tx: Tx,
  seal: Seal,
  { given, touched }: { given: Map<string, string>; touched: string[] },
): Promise<Map<string, string>> {
  const bare = await webhooksWithoutSecret(tx, touched)
  const generated = new Map(
    bare.filter((id) => !given.has(id)).map((id) => [id, randomBytes(32).toString('hex')]),
  )
  const sealed = [...given, ...generated].map(([id, secret]) => ({
    id,
    sealed: seal.seal(secret, secretPlace(id)).toString('hex'),
  }))
  await writeSecrets(tx, sealed)
  return generated
}
