import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The organisation as one transaction sees it; `fetch` asks the database only for what is not kept. */
export type Organisation = {
  /** Asks for the version already now, so that whoever fetches does not wait for it. */
  ask(): void
  fetch<T>(
    kind: string,
    ids: readonly string[],
    load: (missing: string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T>>
}

/** For transactions that may change the organisation, and have to read what they wrote. */
export const readAnew: Organisation = {
  ask: () => {},
  fetch: async (_kind, ids, load) => await load([...ids]),
}

const MOST_KEPT = 50_000

/**
 * What this node has read of the organisation, under the version at which it read it. Each transaction asks for the
 * present version first, so that a change, on whatever node, is seen by the next transaction. Not for transactions
 * that change the organisation themselves. Kept values are not to be changed by who gets them.
 */
export class KeptOrganisation {
  #version = ''
  #values = new Map<string, unknown>()

  seenBy(db: Kysely<Tables>): Organisation {
    let version: Promise<string> | undefined
    return {
      ask: () => {
        version ??= readVersion(db)
        // Whoever fetches is told of the failure.
        version.catch(() => {})
      },
      fetch: async <T>(
        kind: string,
        ids: readonly string[],
        load: (missing: string[]) => Promise<Map<string, T>>,
      ): Promise<Map<string, T>> => {
        if (ids.length === 0) return new Map()
        version ??= readVersion(db)
        return await this.#fetch(await version, kind, ids, load)
      },
    }
  }

  async #fetch<T>(
    version: string,
    kind: string,
    ids: readonly string[],
    load: (missing: string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T>> {
    const values = this.#valuesAt(version)
    const missing = ids.filter((id) => !values.has(`${kind} ${id}`))
    if (missing.length > 0) {
      const loaded = await load(missing)
      for (const id of missing) values.set(`${kind} ${id}`, loaded.get(id))
    }
    return new Map(
      ids.flatMap((id) => {
        const value = values.get(`${kind} ${id}`) as T | undefined
        return value === undefined ? [] : [[id, value] as const]
      }),
    )
  }

  #valuesAt(version: string): Map<string, unknown> {
    if (this.#version !== version || this.#values.size > MOST_KEPT) {
      this.#version = version
      this.#values = new Map()
    }
    return this.#values
  }
}

async function readVersion(db: Kysely<Tables>): Promise<string> {
  const { version } = await db.selectFrom('organisation_version').select('version').executeTakeFirstOrThrow()
  return version
}
