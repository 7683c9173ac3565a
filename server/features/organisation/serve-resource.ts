import type { z } from 'zod'
import type { ById, Endpoint, Page } from '../../../api/endpoint.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, type Asked, serve } from '../../http/serve.ts'
import type { Applied } from './change-organisation.ts'
import { pageOf } from './page-of.ts'
import { readOrganisation } from './read-organisation.ts'
import type { Resource, Shown } from './resource.ts'
import { patched, readOrRefuse, requireUnchanged, versionOf, withId, writable } from './write-resource.ts'

type Endpoints = {
  list: Endpoint<z.ZodType, typeof Page, z.ZodType, z.ZodType>
  get: Endpoint<typeof ById, z.ZodType, z.ZodType, z.ZodType>
  create: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>
  replace: Endpoint<typeof ById, z.ZodType, z.ZodType, z.ZodType>
  patch: Endpoint<typeof ById, z.ZodType, z.ZodType, z.ZodType>
  remove: Endpoint<typeof ById, z.ZodType, z.ZodType, z.ZodType>
}

/** Reads from the noun's own tables; every write is a change of the organisation. */
export function serveResource<T extends Shown>(
  api: Api,
  { seal }: { seal: Seal },
  endpoints: Endpoints,
  resource: Resource<T>,
): void {
  serve(api, endpoints.list, async (tx, { query, actor }) => {
    const page = pageOf(await resource.load(tx), query)
    const items = await resource.show(tx, actor, page.items)
    return { items: items.map(versioned), next_cursor: page.next_cursor }
  })

  serve(api, endpoints.get, async (tx, { params, actor }) => {
    const found = (await resource.load(tx)).find(({ id }) => id === params.id)
    return versioned(await shown(tx, actor, found, params.id))
  })

  serve(api, endpoints.create, async (tx, { body, actor }) => {
    const thing = readOrRefuse(resource.schema, writable(body))
    const current = await locked(tx)
    if (resource.find(current, thing.id)) {
      throw new Refused('conflict', `The ${resource.one} "${thing.id}" is there already; PUT replaces it.`)
    }
    return await answer(tx, actor, thing, await resource.put(tx, { actor, seal }, current, thing))
  })

  serve(api, endpoints.replace, async (tx, { params, body, actor, ifMatch }) => {
    const current = await locked(tx)
    await unchanged(tx, { actor, ifMatch }, resource.find(current, params.id))
    const thing = readOrRefuse(resource.schema, withId(params.id, writable(body)))
    return await answer(tx, actor, thing, await resource.put(tx, { actor, seal }, current, thing))
  })

  serve(api, endpoints.patch, async (tx, { params, body, actor, ifMatch }) => {
    const current = await locked(tx)
    const before = resource.find(current, params.id)
    if (!before) throw missing(params.id)
    await unchanged(tx, { actor, ifMatch }, before)
    const thing = readOrRefuse(
      resource.schema,
      withId(params.id, patched(before, writable(body), resource.hidden)),
    )
    return await answer(tx, actor, thing, await resource.put(tx, { actor, seal }, current, thing))
  })

  serve(api, endpoints.remove, async (tx, { params, actor, ifMatch }) => {
    const current = await locked(tx)
    const before = resource.find(current, params.id)
    if (!before) throw missing(params.id)
    await unchanged(tx, { actor, ifMatch }, before)
    await resource.remove(tx, { actor, seal }, current, params.id)
    return undefined
  })

  async function answer(tx: Tx, actor: Actor, thing: T, applied: Applied) {
    const stored = resource.find(await readOrganisation(tx), thing.id)
    const { warnings, generated } = applied
    return { ...versioned(await shown(tx, actor, stored, thing.id)), warnings, generated }
  }

  async function shown(tx: Tx, actor: Actor, thing: T | undefined, id: string): Promise<Shown> {
    const [visible] = thing ? await resource.show(tx, actor, [thing]) : []
    if (!visible) throw missing(id)
    return visible
  }

  async function unchanged(
    tx: Tx,
    { actor, ifMatch }: Pick<Asked<unknown, unknown, unknown>, 'actor' | 'ifMatch'>,
    thing: T | undefined,
  ): Promise<void> {
    if (ifMatch === null) return
    const [visible] = thing ? await resource.show(tx, actor, [thing]) : []
    requireUnchanged(ifMatch, visible)
  }

  function missing(id: string): Refused {
    return new Refused('not-found', `There is no ${resource.one} "${id}".`)
  }
}

async function locked(tx: Tx) {
  await lockOrganisation(tx)
  return await readOrganisation(tx)
}

function versioned(shown: Shown): Shown & { version: string } {
  return { ...shown, version: versionOf(shown) }
}
