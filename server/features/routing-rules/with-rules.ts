import type { z } from 'zod'
import type { PublishedRules } from '../../../api/routing.ts'
import { Refused } from '../../../api/problem.ts'
import type { RuleSet } from '../../../domain/alerting/route.ts'
import type { Organisation, OrganisationFile } from '../../../domain/organisation/document.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'

export type GivenRules = Pick<z.output<typeof PublishedRules>, 'routing_rules' | 'services'>

/** The organisation with other rules, and the file that says so. */
export function withRules(
  current: Organisation,
  { routing_rules: rules = current.routing_rules, services: given }: GivenRules,
): { file: OrganisationFile; wanted: Organisation } {
  const known = new Map(current.services.map((service) => [service.id, service]))
  const services = given.map(({ id, routing_rules }, index) => {
    const service = known.get(id)
    if (service) return { ...service, routing_rules }
    const path = `services[${index}].id`
    throw new Refused('invalid-request', `${path}: there is no service "${id}".`, [
      { path, message: `no service "${id}"` },
    ])
  })
  const changed = new Map(services.map((service) => [service.id, service]))
  return {
    file: { ...nothing, settings: {}, services, routing_rules: rules },
    wanted: {
      ...current,
      services: current.services.map((service) => changed.get(service.id) ?? service),
      routing_rules: rules,
    },
  }
}

/** Every rule as it was; services that had none then have none, and those that are gone stay gone. */
export function asItWas({ services }: Organisation, { organisation, services: owned }: RuleSet): GivenRules {
  return {
    routing_rules: organisation,
    services: services.flatMap(({ id, routing_rules: now }) => {
      const then = owned[id] ?? []
      return now.length + then.length === 0 ? [] : [{ id, routing_rules: then }]
    }),
  }
}
