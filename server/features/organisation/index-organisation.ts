import type {
  EscalationPolicy,
  MaintenanceWindow,
  Organisation,
  Person,
  RoleRoster,
  Schedule,
  Service,
  Subscription,
} from '../../../domain/organisation/document.ts'

export type Index = {
  people: Map<string, Person>
  schedules: Map<string, Schedule>
  policies: Map<string, EscalationPolicy>
  services: Map<string, Service>
  maintenanceWindows: Map<string, MaintenanceWindow>
  subscriptions: Map<string, Subscription>
  roleRosters: Map<string, RoleRoster>
  personOfMethod: Map<string, string>
  serviceOfIntegration: Map<string, string>
}

export function indexOf({
  people,
  schedules,
  escalation_policies,
  services,
  maintenance_windows: windows,
  subscriptions,
  role_rosters: rosters,
}: Organisation): Index {
  return {
    people: byId(people),
    schedules: byId(schedules),
    policies: byId(escalation_policies),
    services: byId(services),
    maintenanceWindows: byId(windows),
    subscriptions: byId(subscriptions),
    roleRosters: byId(rosters),
    personOfMethod: new Map(
      people.flatMap(({ id, contact_methods: own }) =>
        own.map((method): [string, string] => [method.id, id]),
      ),
    ),
    serviceOfIntegration: new Map(
      services.flatMap(({ id, integrations }) =>
        integrations.map((integration): [string, string] => [integration.id, id]),
      ),
    ),
  }
}

export function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
