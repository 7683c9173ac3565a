import { z } from 'zod'
import { Reference } from '../../../api/fields.ts'
import { Integration } from '../../../api/services.ts'
import { Refused } from '../../../api/problem.ts'
import type { Integration as Bare, Organisation } from '../../../domain/organisation/document.ts'
import { allServices } from '../services/store.ts'
import type { Resource } from './resource.ts'
import { putThing, readOrRefuse } from './write-resource.ts'

type OwnedIntegration = Bare & { service: string }

/** Read in two steps, so that each refuses the fields that it does not know. */
const Owned = z
  .record(z.string(), z.unknown())
  .transform(({ service, ...integration }): OwnedIntegration => ({
    ...readOrRefuse(Integration, integration),
    service: readOrRefuse(z.object({ service: Reference }), { service }).service,
  }))

export const integrations: Resource<OwnedIntegration> = {
  one: 'integration',
  schema: Owned,
  load: async (tx) => owned(await allServices(tx)),
  find: ({ services }, id) => owned(services).find((integration) => integration.id === id),
  put: async (tx, by, current, { service, ...integration }) => {
    const services = current.services.map((one) => without(one, integration.id))
    const owner = services.find(({ id }) => id === service)
    if (!owner) throw noService(service)
    const at = owner.integrations.length
    const thing = { ...owner, integrations: [...owner.integrations, integration] }
    const base = { ...current, services }
    return await putThing(tx, by, {
      current,
      base,
      section: 'services',
      thing,
      below: `integrations[${at}].`,
    })
  },
  remove: async (tx, by, current, id) => {
    const owner = current.services.find(({ integrations: own }) => own.some((one) => one.id === id))
    if (owner) await putThing(tx, by, { current, section: 'services', thing: without(owner, id) })
  },
  show: async (_tx, _actor, things) => things,
}

function owned(services: Organisation['services']): OwnedIntegration[] {
  return services.flatMap(({ id: service, integrations: own }) => own.map((one) => ({ ...one, service })))
}

function without(service: Organisation['services'][number], id: string): Organisation['services'][number] {
  return { ...service, integrations: service.integrations.filter((one) => one.id !== id) }
}

function noService(id: string): Refused {
  const message = `no service "${id}"`
  return new Refused('invalid-request', `service: ${message}`, [{ path: 'service', message }])
}
