import webPush from 'web-push'
import type { Seal } from '../../database/seal.ts'
import type { Transact, Tx } from '../../database/transaction.ts'
import type { Vapid } from '../../integrations/web-push/send.ts'

const place = { table: 'web_push_keys', row: '1', column: 'sealed_private_key' }

/** By these keys push services recognise this installation. They are made when the first browser asks for them. */
export class VapidKeys {
  readonly #transact: Transact
  readonly #seal: Seal
  readonly #publicUrl: () => string
  #kept: Promise<Omit<Vapid, 'subject'>> | null = null

  constructor(transact: Transact, seal: Seal, publicUrl: () => string) {
    this.#transact = transact
    this.#seal = seal
    this.#publicUrl = publicUrl
  }

  async get(): Promise<Vapid> {
    this.#kept ??= this.#transact((tx) => readOrMake(tx, this.#seal))
    try {
      return { subject: subjectFor(this.#publicUrl()), ...(await this.#kept) }
    } catch (error) {
      this.#kept = null
      throw error
    }
  }
}

/** Apple refuses addresses of localhost, and its devices subscribe by TLS only. */
function subjectFor(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? publicUrl : 'mailto:operator@tocsin.invalid'
}

async function readOrMake(tx: Tx, seal: Seal): Promise<Omit<Vapid, 'subject'>> {
  const fresh = webPush.generateVAPIDKeys()
  await tx.db
    .insertInto('web_push_keys')
    .values({
      public_key: fresh.publicKey,
      sealed_private_key: seal.seal(fresh.privateKey, place),
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await tx.db.selectFrom('web_push_keys').selectAll().executeTakeFirstOrThrow()
  return { publicKey: kept.public_key, privateKey: seal.open(kept.sealed_private_key, place) }
}
