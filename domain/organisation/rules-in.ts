import type { RuleSet } from '../alerting/route.ts'
import type { Condition, RoutingRule } from '../alerting/routing-rule.ts'
import type { Organisation, OrganisationFile } from './document.ts'

/** A rule with its place in the document; `services[0].routing_rules[2]`. */
type PlacedRule = { path: string; rule: RoutingRule }

export function rulesIn({
  routing_rules: rules = [],
  services,
}: OrganisationFile | Organisation): PlacedRule[] {
  return [
    ...placed('routing_rules', rules),
    ...services.flatMap((service, index) =>
      placed(`services[${index}].routing_rules`, service.routing_rules),
    ),
  ]
}

function placed(list: string, rules: readonly RoutingRule[]): PlacedRule[] {
  return rules.map((rule, index) => ({ path: `${list}[${index}]`, rule }))
}

/** The condition with all that are in it, each with its place. */
export function conditionsIn(path: string, condition: Condition): { path: string; condition: Condition }[] {
  const { all = [], any = [], not } = condition
  return [
    { path, condition },
    ...all.flatMap((one, index) => conditionsIn(`${path}.all[${index}]`, one)),
    ...any.flatMap((one, index) => conditionsIn(`${path}.any[${index}]`, one)),
    ...(not ? conditionsIn(`${path}.not`, not) : []),
  ]
}

/** The rules alone, as they are asked. */
export function ruleSetOf({ routing_rules: organisation, services }: Organisation): RuleSet {
  const owned = services.filter(({ routing_rules: rules }) => rules.length > 0)
  return {
    organisation,
    services: Object.fromEntries(owned.map(({ id, routing_rules: rules }) => [id, rules])),
  }
}
